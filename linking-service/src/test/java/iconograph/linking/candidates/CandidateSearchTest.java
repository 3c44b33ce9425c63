package iconograph.linking.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import iconograph.linking.index.ItemFixtures;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateSearchTest {

    @SuppressWarnings("NullAway.Init")
    private static WikidataIndex index;

    @SuppressWarnings("NullAway.Init")
    private static CandidateSearch search;

    @BeforeAll
    static void buildsAnIndex(@TempDir Path folder) throws IOException {
        index = WikidataIndex.open(ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM));
        search = new CandidateSearch(index);
    }

    @AfterAll
    static void closesTheIndex() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PARIS, Paris",
        "Zoe Kravitz, Zoë Kravitz",
        "ZOË KRAVITZ, Zoë Kravitz",
        "Kravitz, Zoë Kravitz",
        "Durant, Kevin Durant",
        "KD, Kevin Durant",
        "@KDTrey5, Kevin Durant",
        "#GoLakers, Los Angeles Lakers",
        "#manchesterunited, Manchester United F.C.",
        "Man. United, Manchester United F.C.",
        "the Lakers', Los Angeles Lakers",
        "NBA, National Basketball Association",
        "Manchestr United, Manchester United F.C.",
        "Kevin Durrant, Kevin Durant",
        "ville lumiere, Paris",
        "🌍, Earth",
        "nba, National Basketball Association",
        "Parisians, Paris",
    })
    void findsAnItemByTheSpellingsOfItsNames(String mention, String label) {
        assertThat(find(mention)).extracting(WikidataItem::label).contains(label);
    }

    @Test
    void putsTheBestKnownBearerOfANameFirst() {
        assertThat(find("Paris"))
                .extracting(item -> item.id().value())
                .containsExactly("Q90", "Q167646", "Q830149", "Q47899");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "#",
                "@",
                "...",
                "a:b AND (c* OR \"d~2\")",
                "/.*/",
                "\u0000",
                "*",
                "Qqqqqqqqq",
                "\uD83C",
                "\\",
                "+-&&||!(){}[]^\"~?:",
                "(?<=a",
                "[a-",
                "label:*",
                "\n\t"
            })
    void findsNothingForWhatNamesNothing(String mention) {
        assertThat(find(mention)).isEmpty();
    }

    @Test
    void doesNotLookForAWholeParagraph() {
        assertThat(find("Paris ".repeat(100))).isEmpty();
    }

    private static List<WikidataItem> find(String mention) {
        return List.copyOf(search.find(MentionForms.of(mention)));
    }

    @Test
    void readsPastControlCharactersInAName() {
        assertThat(find("Pa\u0000ris*")).extracting(WikidataItem::label).contains("Paris");
        assertThat(find("Paris\u0000")).extracting(WikidataItem::label).contains("Paris");
    }

    @Test
    void alsoFindsWhatALongerNameNearByMeans() {
        assertThat(search.find(MentionForms.of("Kevin"), List.of(MentionForms.of("Kevin Durant")), List.of()))
                .extracting(WikidataItem::label)
                .contains("Kevin Durant");
    }
}
