package iconograph.models.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {

    private static final Map<String, List<String>> KNOWN = Map.of(
            "Kevin Durant", List.of("Kevin Durant: American basketball player (human)"),
            "Jordan",
                    List.of(
                            "Jordan: country in the Middle East (sovereign state)",
                            "Michael Jordan: American basketball player, born 1963 (human)"),
            "Episode", List.of("Star Wars: Episode IV: 1977 film directed by George Lucas (film)"),
            "Berlin", List.of("Berlin: capital and largest city of Germany (city)"),
            "Acme", List.of("Acme (company)"),
            "Long", List.of("Long: one two three four five six seven eight (thing)"));

    private static final Knowledge KNOWLEDGE = (name, most) -> KNOWN.getOrDefault(name, List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kevin Durant | PER                 | an American basketball player
            Jordan       | LOC                 | a country
            Jordan       | PER                 | an American basketball player
            Jordan       | athlete             | an American basketball player
            Episode      | OTHER               | a 1977 film
            Berlin       | LOC                 | a capital and largest city
            Long         | OTHER               | an one two three four five six
            Acme         | ORG                 | an organization
            Nobody       | PER                 | a person
            Nobody       | person_other        | a person
            Nowhere      | LOC                 | a place
            Something    | MISC                | a thing
            Something    | brand_name_products | a brand name products
            Something    | ORDER               | an order
            """)
    void saysWhatIsKnownOfTheNamesBearerAndElseWhatKindOfThingItIs(String name, String type, String phrase) {
        Sentence sentence =
                new Expansion(KNOWLEDGE).of(words(name), new Name(0, words(name).size(), type));

        assertThat(sentence.words()).isEqualTo(words(phrase + " " + name));
        assertThat(sentence.phrases())
                .containsExactly(new Phrase(0, sentence.words().size(), List.of()));
    }

    @Test
    void standsInTheTextInThePlaceOfTheName() {
        List<String> text = words("you watched Kevin Durant cry");

        Sentence sentence = new Expansion(KNOWLEDGE).of(text, new Name(2, 4, "PER"));

        assertThat(sentence.words()).isEqualTo(words("you watched an American basketball player Kevin Durant cry"));
        assertThat(sentence.phrases()).containsExactly(new Phrase(2, 8, List.of()));
    }

    @Test
    void readsATagAsTheNameThatItHolds() {
        List<String> text = words("RT @HistoryPixs: so sad #KevinDurant #NBA2012 https://t.co/x1 @the_real_kd");

        Sentence sentence = new Expansion(KNOWLEDGE).of(text, new Name(text.indexOf("KevinDurant"), 8, "PER"));

        assertThat(sentence.words())
                .isEqualTo(words(
                        "History Pixs : so sad an American basketball player Kevin Durant" + " NBA 2012 the real kd"));
    }

    @Test
    void leavesANameWithoutATagAsItIs() {
        List<String> text = words("LeBron at McDonalds");

        Sentence sentence = new Expansion(Knowledge.none()).of(text, new Name(0, 1, "PER"));

        assertThat(sentence.words()).isEqualTo(words("a person LeBron at McDonalds"));
    }

    @Test
    void keepsOnlyTheNearestWordsOfALongText() {
        List<String> text = new java.util.ArrayList<>(Collections.nCopies(500, "word"));
        text.set(250, "Berlin");

        Sentence sentence = new Expansion(Knowledge.none()).of(text, new Name(250, 251, "LOC"));

        assertThat(sentence.words()).hasSize(12 + 3 + 12).containsSequence("word", "a", "place", "Berlin", "word");
    }

    private static List<String> words(String text) {
        return text.isEmpty()
                ? List.of()
                : TweetWords.in(text).stream().map(TweetWords.Word::text).toList();
    }
}
