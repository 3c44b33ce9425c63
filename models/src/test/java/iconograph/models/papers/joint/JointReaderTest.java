package iconograph.models.papers.joint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Relation;
import iconograph.models.Torch;
import iconograph.models.TripleReader.Found;
import iconograph.models.TripleReader.FoundInWords;
import iconograph.models.blocks.Weights;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A network that takes every word for a person, and every two for peers; it sees 32 word pieces at most.
class JointReaderTest {

    private static final String PEER = "/per/per/peer";

    private final JointReader reader = reader();

    private static JointReader reader() {
        Torch.engine().setRandomSeed(1);
        NDManager manager = NDManager.newBaseManager();
        Joint network = new Joint(SmallJoint.SETTINGS).start(manager);
        makeSure(network, "names.bias", network.names().tags().begin("PER"));
        makeSure(network, "pairs.relations.bias", SmallJoint.SETTINGS.labels().indexOf(PEER));
        return new JointReader(
                manager, network, SmallJoint.SETTINGS, SmallJoint.pieces(), new ModelVersion("small", "1"));
    }

    private static void makeSure(Joint network, String weight, int of) {
        NDArray bias = requireNonNull(Weights.trainedIn(network).get(weight)).getArray();
        float[] values = bias.toFloatArray();
        values[of] += 20;
        Weights.place(bias, values);
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void findsMentionsInCharactersAndRelationsBetweenThem() {
        String text = "😀 Ada, Oslo";

        Found found = reader.read(List.of(text)).getFirst();

        assertThat(found.mentions())
                .extracting(mention -> mention.span().in(text))
                .containsExactly("😀", "Ada", ",", "Oslo");
        assertThat(found.mentions()).extracting(Mention::type).containsOnly("PER");
        assertThat(found.relations()).hasSize(6).allSatisfy(relation -> {
            assertThat(relation.type()).isEqualTo(PEER);
            assertThat(relation.score()).isBetween(0.9, 1.0);
        });
    }

    @Test
    void findsTheSameInWords() {
        FoundInWords found = reader.readWords(List.of(new SeenText(List.of("Ada", "Bob"), "in Oslo")))
                .getFirst();

        assertThat(found.names()).containsExactly(new Name(0, 1, "PER"), new Name(1, 2, "PER"));
        assertThat(found.relations()).extracting(Relation::type).containsExactly(PEER);
    }

    @Test
    void losesNoNameInALongTextNorARelationToTheNextOne() {
        List<String> words = Stream.generate(() -> "Ada").limit(300).toList();

        FoundInWords found = reader.readWords(List.of(SeenText.alone(words))).getFirst();

        assertThat(found.names()).hasSize(300);
        assertThat(found.relations())
                .hasSizeLessThan(300 * 6)
                .extracting(relation -> Math.min(relation.head(), relation.tail()))
                .containsAll(IntStream.range(0, 299).boxed().toList());
    }

    @Test
    void saysTheSameAloneAndInCompany() {
        List<SeenText> texts = List.of(text("Ada met Bob"), text("Oslo"), text("Bob works for Acme in Norway"));

        assertThat(reader.readWords(texts).stream().map(JointReaderTest::pairs).toList())
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> pairs(reader.readWords(List.of(text)).getFirst()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d Paris \ude00", "\u0000\u0001", "\u200b\u200d", "مرحبا يا باريس", "x", " ", ""})
    void readsAnything(String text) {
        int length = text.codePointCount(0, text.length());

        assertThat(reader.read(List.of(text))).singleElement().satisfies(found -> assertThat(found.mentions())
                .allMatch(mention -> mention.span().end() <= length));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(reader.read(List.of())).isEmpty();
    }

    private static SeenText text(String words) {
        return SeenText.alone(List.of(words.split(" ")));
    }

    /// Heads and tails; scores may differ by the order of adding.
    private static List<List<Integer>> pairs(FoundInWords found) {
        return found.relations().stream()
                .map(relation -> List.of(relation.head(), relation.tail()))
                .toList();
    }
}
