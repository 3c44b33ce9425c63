package iconograph.models.papers.hindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.GroundedNameReader.GroundedName;
import iconograph.models.ModelCatalog;
import iconograph.models.RegionReader.Grounded;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.objects.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With the shipped weights.
class HIndexReaderTest {

    private static final View BLANK = View.blank(80, 60);
    private static final SeenText SERENA = new SeenText(
            List.of("Serena", "Williams", "plays", "in", "Paris", "today"), "a woman playing tennis on a court");

    private static HIndexReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = (HIndexReader) ModelCatalog.named("hindex").reader();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void readsNamesInTheirOrder() {
        assertThat(reader.read(List.of(SERENA)).getFirst())
                .extracting(GroundedName::name)
                .containsExactly(new Name(0, 2, "PER"), new Name(4, 5, "LOC"));
    }

    @Test
    void readsTheSameAloneAndAmongOthers() {
        SeenText hello = SeenText.alone(List.of("hello"));

        assertThat(reader.read(List.of(hello, SERENA, hello)).get(1))
                .extracting(GroundedName::name)
                .isEqualTo(reader.read(List.of(SERENA)).getFirst().stream()
                        .map(GroundedName::name)
                        .toList());
    }

    @Test
    void looksForEveryVisibleNameAndForNoOther() {
        assertThat(reader.read(SERENA, BLANK)).isNotEmpty().allSatisfy(name -> assertThat(
                        name.regions().isEmpty())
                .isEqualTo(!name.visibility().visible()));
    }

    @Test
    void findsANameFarBehindWhatTheEncoderSeesAtOnce() {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < 600; word++) {
            words.add("again");
        }
        words.addAll(SERENA.words());

        assertThat(reader.read(List.of(new SeenText(words, ""))).getFirst())
                .extracting(GroundedName::name)
                .contains(new Name(600, 602, "PER"));
    }

    @Test
    void answersForEveryPhraseOfEverySentence() {
        Sentence none = new Sentence(List.of("nothing"), List.of());
        Sentence two = new Sentence(
                List.of("a", "dog", "and", "a", "ball"),
                List.of(new Phrase(0, 2, List.of()), new Phrase(3, 5, List.of())));

        List<List<Grounded>> grounded = reader.look(BLANK).groundShown(List.of(none, two));

        assertThat(grounded).extracting(List::size).containsExactly(0, 2);
        assertThat(grounded.get(1)).allSatisfy(one -> assertThat(one.regions()).isNotEmpty());
    }
}
