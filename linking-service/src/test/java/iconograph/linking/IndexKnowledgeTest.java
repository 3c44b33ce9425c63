package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import iconograph.contracts.EntityId;
import iconograph.contracts.Knowledge;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.linking.index.ItemFixtures;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.pictures.ReferencePicture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKnowledgeTest {

    private static final Likeness FACE = Likeness.of("made", new float[] {1, 0});

    @SuppressWarnings("NullAway.Init")
    private static WikidataIndex index;

    @SuppressWarnings("NullAway.Init")
    private static Knowledge knowledge;

    @BeforeAll
    static void buildsAnIndex(@TempDir Path folder) throws IOException {
        index = WikidataIndex.open(ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM));
        knowledge = new IndexKnowledge(index, IndexKnowledgeTest::portraits);
    }

    @AfterAll
    static void closesTheIndex() {
        index.close();
    }

    @Test
    void knowsWhoBearsAName() {
        assertThat(knowledge.about("Kevin Durant", 1)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("Kevin Durant: "));
    }

    @Test
    void knowsWhoIsMeantByASurname() {
        assertThat(knowledge.about("Durant", 2))
                .anySatisfy(line -> assertThat(line).startsWith("Kevin Durant: "));
    }

    @Test
    void knowsWhatPeopleOfANameLookLike() {
        assertThat(knowledge.portraits("Durant", 2)).containsExactly(FACE);
        assertThat(knowledge.portraits("Kevin Durant", 0)).isEmpty();
        assertThat(knowledge.portraits("Zoë Kravitz", 2)).isEmpty();
    }

    private static List<ReferencePicture> portraits(EntityId item) {
        return item.value().equals("Q29545")
                ? List.of(new ReferencePicture(item, Look.Kind.FACE, "Durant.jpg", FACE))
                : List.of();
    }

    @Test
    void saysNoMoreThanItIsAskedFor() {
        assertThat(knowledge.about("Paris", 1)).hasSize(1);
        assertThat(knowledge.about("Paris", 0)).isEmpty();
    }

    @Test
    void knowsNothingOfOthers() {
        assertThat(knowledge.about("Qwrtzx Plkmnb", 3)).isEmpty();
        assertThat(knowledge.about("", 3)).isEmpty();
        assertThat(knowledge.about("🌍🌍", 3)).isEmpty();
    }

    @Test
    void isFoundAsAService() {
        assertThat(Knowledge.found()).isInstanceOf(IndexKnowledge.class);
    }
}
