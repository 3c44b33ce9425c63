package iconograph.models.training;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.models.ModelCatalog;
import iconograph.models.Torch;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.captions.SmallCaptions;
import iconograph.models.data.Captions;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.grounding.SmallGrounding;
import iconograph.models.names.NameSettings;
import iconograph.models.names.SmallNames;
import iconograph.models.papers.gem.SmallGem;
import iconograph.models.papers.hindex.SmallHIndex;
import iconograph.models.papers.joint.SmallJoint;
import iconograph.models.papers.markers.Markers;
import iconograph.models.papers.mmib.Mmib;
import iconograph.models.papers.mmib.MmibPairs;
import iconograph.models.papers.mmib.MmibSettings;
import iconograph.models.papers.more.SmallMore;
import iconograph.models.papers.scanner.SmallScanner;
import iconograph.models.papers.tagger.Tagger;
import iconograph.models.relations.RelationSettings;
import iconograph.models.relations.SmallRelations;
import iconograph.models.visibility.SmallVisibility;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every model of the catalogue must be able to do, tried on a small version of it.
class EveryModelTest {

    /// By the beginning of their names, which models share that differ in nothing but what they learn from.
    private static final Map<String, Function<Long, Course<?>>> SMALL = Map.ofEntries(
            entry("gem", SmallGem::regions),
            entry("gem-fmnerg", seed -> SmallGem.names(EveryModelTest.EIGHT_POSTS, seed)),
            entry("tagger", seed -> SmallNames.course(Tagger::new, EveryModelTest.EIGHT_POSTS, Captions.none(), seed)),
            entry(
                    "tagger-",
                    seed -> SmallNames.course(Tagger::new, EveryModelTest.EIGHT_POSTS, SmallNames.CAPTIONS, seed)),
            entry(
                    "mmib-",
                    seed -> SmallNames.course(
                            EveryModelTest::smallMmib, EveryModelTest.EIGHT_POSTS, SmallNames.CAPTIONS, seed)),
            entry("scanner-", seed -> SmallScanner.course(EveryModelTest.EIGHT_POSTS, Captions.none(), seed)),
            entry(
                    "mmib-mnre",
                    seed -> SmallRelations.course(EveryModelTest::smallMmibPairs, SmallNames.CAPTIONS, seed)),
            entry("joint", seed -> SmallJoint.course(SmallNames.CAPTIONS, seed)),
            entry("grounder", SmallGrounding::course),
            entry("more", SmallMore::course),
            entry("captioner", SmallCaptions::course),
            entry("visibility", seed -> SmallVisibility.course(EveryModelTest.EIGHT_POSTS, SmallNames.CAPTIONS, seed)),
            entry("hindex", seed -> SmallHIndex.course(EveryModelTest.EIGHT_POSTS, SmallNames.CAPTIONS, seed)),
            entry("markers", seed -> SmallRelations.course(Markers::new, Captions.none(), seed)),
            entry("markers-captions", seed -> SmallRelations.course(Markers::new, SmallNames.CAPTIONS, seed)));

    /// The scanner is asked about many places that are no names, with and without knowledge.
    private static final Map<String, Integer> EPOCHS_BY_HEART = Map.of("scanner-", 240);

    private static final List<TaggedPost> EIGHT_POSTS = List.of(
            post("1", "Ada writes to London", new Name(0, 1, "PER"), new Name(3, 4, "LOC")),
            post("2", "the museum of Oslo opens", new Name(1, 4, "ORG")),
            post("3", "nothing to see here"),
            post("4", "Ada Lovelace !", new Name(0, 2, "PER")),
            post("5", "Oslo", new Name(0, 1, "LOC")),
            post("6", "I read Faust again", new Name(2, 3, "OTHER")),
            post("7", "Oslo London", new Name(0, 1, "LOC"), new Name(1, 2, "LOC")),
            post("8", "again and again"));

    private static final MmibSettings SMALL_BOTTLENECK = new MmibSettings(8, 2, 0.1, 0.01, 0.001, 0.001, true);

    private final Path folder;

    EveryModelTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static Stream<String> names() {
        return SMALL.keySet().stream().sorted();
    }

    @Test
    void areAllTriedHere() {
        assertThat(ModelCatalog.models()).extracting(ModelCatalog.Entry::name).allSatisfy(name -> assertThat(
                        SMALL.keySet())
                .anyMatch(kind -> kind.endsWith("-") ? name.startsWith(kind) : name.equals(kind)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void learnsWithEveryWeight(String name) {
        try (Course<?> course = small(name, 1)) {
            assertThat(loss(course)).isFinite().isPositive();
            new AdamW(Weights.trainedIn(course.network()))
                    .step(0.01); // adapters start at zero, where half of them rest
            assertThat(loss(course)).isFinite();

            assertThat(Weights.trainedIn(course.network())).isNotEmpty().allSatisfy((weight, parameter) -> {
                try (NDArray gradient = parameter.getArray().getGradient()) {
                    assertThat(gradient.abs().sum().getFloat())
                            .as(weight)
                            .isFinite()
                            .isPositive();
                }
            });
        }
    }

    /// What is computed with a weight in front belongs to whoever owns the weight, and so stays until training ends.
    @ParameterizedTest
    @MethodSource("names")
    void leavesNothingBehindAfterAStep(String name) {
        try (Course<?> course = small(name, 1)) {
            loss(course);
            int before = owned(course);

            loss(course);

            assertThat(owned(course)).isEqualTo(before);
        }
    }

    private static int owned(Course<?> course) {
        return Weights.trainedIn(course.network()).values().stream()
                .map(weight -> weight.getArray().getManager())
                .distinct()
                .mapToInt(manager -> manager.getManagedArrays().size())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("names")
    void learnsEightPostsByHeart(String name) throws IOException {
        try (Course<?> course = small(name, 1)) {
            assertThat(train(course, "a", EPOCHS_BY_HEART.getOrDefault(name, 80)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysTheSameAfterItIsSavedAndLoaded(String name) throws IOException {
        try (Course<?> course = small(name, 1);
                Course<?> other = small(name, 1)) {
            train(course, "a", 3);
            SafeTensors learned = Weights.copyOf(course.network(), Map.of());

            Weights.restore(other.network(), learned);

            assertThat(other.develop()).isEqualTo(course.develop());
            assertThat(Weights.copyOf(other.network(), Map.of()).weights())
                    .allSatisfy((weight, tensor) -> assertThat(tensor.values())
                            .containsExactly(requireNonNull(learned.weights().get(weight))
                                    .values()));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void learnsTheSameFromTheSameSeed(String name) throws IOException {
        try (Course<?> course = small(name, 5);
                Course<?> again = small(name, 5)) {
            train(course, "a", 3);
            train(again, "b", 3);
        }

        assertAlike("b/adapter.safetensors", "a/adapter.safetensors");
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesOnAfterItWasInterrupted(String name) throws IOException {
        TrainingPlan plan = new TrainingPlan(4, 0.02, 0.1, 100, 3);
        try (Course<?> course = small(name, 3)) {
            trainer(course, plan, "whole").train();
        }
        try (Course<?> course = small(name, 3)) {
            Trainer<?> killed = trainer(course, plan, "killed");
            killed.trainUntil(2);
        }

        try (Course<?> course = small(name, 3)) {
            Trainer<?> resumed = trainer(course, plan, "killed");
            resumed.resume();
            resumed.train();
        }

        assertAlike("killed/training.state", "whole/training.state");
    }

    /// Equal up to the order in which several processors add.
    private void assertAlike(String one, String other) throws IOException {
        SafeTensors expected = SafeTensors.read(Files.readAllBytes(folder.resolve(other)));
        SafeTensors actual = SafeTensors.read(Files.readAllBytes(folder.resolve(one)));
        assertThat(actual.notes()).isEqualTo(expected.notes());
        assertThat(actual.weights().keySet()).isEqualTo(expected.weights().keySet());
        actual.weights().forEach((name, tensor) -> assertThat(tensor.values())
                .as(name)
                .containsExactly(requireNonNull(expected.weights().get(name)).values(), Offset.offset(1e-3f)));
    }

    private static Mmib smallMmib(NameSettings settings) {
        return new Mmib(settings, SMALL_BOTTLENECK);
    }

    private static MmibPairs smallMmibPairs(RelationSettings settings) {
        return new MmibPairs(settings, SMALL_BOTTLENECK);
    }

    private static Course<?> small(String name, long seed) {
        return requireNonNull(SMALL.get(name)).apply(seed);
    }

    private static <B> double loss(Course<B> course) {
        try (NDManager scratch = NDManager.newBaseManager();
                GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray loss = course.batches(1).stream()
                    .map(batch -> course.loss(batch, scratch))
                    .reduce(NDArray::add)
                    .orElseThrow();
            gradients.backward(loss);
            return loss.getFloat();
        }
    }

    private double train(Course<?> course, String to, int epochs) throws IOException {
        return trainer(course, new TrainingPlan(epochs, 0.02, 0.1, 100, 1), to).train();
    }

    private <B> Trainer<B> trainer(Course<B> course, TrainingPlan plan, String to) {
        return new Trainer<>("small", course, plan, folder.resolve(to), new PrintWriter(Writer.nullWriter()));
    }

    private static TaggedPost post(String id, String words, Name... names) {
        return new TaggedPost(id, List.of(words.split(" ")), List.of(names));
    }
}
