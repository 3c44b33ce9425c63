package iconograph.models;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import iconograph.models.data.SharedData;
import iconograph.models.papers.markers.MarkersCourse;
import iconograph.models.papers.markers.MarkersReader;
import iconograph.models.papers.tagger.TaggerCourse;
import iconograph.models.papers.tagger.TaggerReader;
import iconograph.models.training.Course;

/// The models there are. Read this first: one line a model.
public final class ModelCatalog {

    private static final List<Entry> MODELS = List.of(
            new Entry(
                    "tagger",
                    Task.NAMES,
                    Optional.empty(),
                    "Devlin et al. 2019, BERT (frozen), with Hu et al. 2021, LoRA, and Lafferty et al. 2001, CRF",
                    TaggerCourse::shipped,
                    TaggerReader::shipped),
            captioned("twitter2017", Task.NAMES),
            captioned("twitter2015", Task.NAMES),
            captioned("gmner", Task.NAMES),
            captioned("fmnerg", Task.FINE_NAMES),
            new Entry(
                    "markers",
                    Task.RELATIONS,
                    Optional.empty(),
                    "Baldini Soares et al. 2019, Matching the blanks (markers only), with Hu et al. 2021, LoRA",
                    MarkersCourse::shipped,
                    MarkersReader::shipped),
            new Entry(
                    "markers-captions",
                    Task.RELATIONS,
                    Optional.of("mnre"),
                    "the relation classifier with the picture's caption as a second segment",
                    MarkersCourse::captioned,
                    MarkersReader::captioned));

    private ModelCatalog() {}

    private static Entry captioned(String set, Task task) {
        return new Entry(
                "tagger-" + set,
                task,
                Optional.of(set),
                "the tagger with the picture's caption as a second segment, from the train split of %s alone"
                        .formatted(set),
                (data, seed) -> TaggerCourse.benchmark(set, data, seed),
                () -> TaggerReader.benchmark(set));
    }

    /// What a model finds.
    public enum Task {
        NAMES,
        FINE_NAMES,
        RELATIONS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// @param name      what people call it on the command line and in configuration
    /// @param task      what it finds
    /// @param benchmark the published set from whose train split alone it learned, if it is for one
    /// @param paper     where it comes from
    /// @param lesson    how it learns
    /// @param weights   how its shipped weights are loaded
    public record Entry(
            String name, Task task, Optional<String> benchmark, String paper, Lesson lesson, Shipped weights) {

        public Course<?> course(SharedData data, long seed) throws IOException {
            return lesson.course(data, seed);
        }
    }

    /// How a model is taught.
    @FunctionalInterface
    public interface Lesson {
        Course<?> course(SharedData data, long seed) throws IOException;
    }

    /// Loads a model's shipped weights.
    @FunctionalInterface
    public interface Shipped {
        ModelReader reader() throws IOException;
    }

    public static List<Entry> models() {
        return MODELS;
    }

    /// @throws IllegalArgumentException if there is none of that name
    public static Entry named(String name) {
        return MODELS.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model '%s'; there are: %s"
                        .formatted(name, MODELS.stream().map(Entry::name).toList())));
    }

    /// The model that learned from a benchmark's train split alone.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Entry ofBenchmark(String set) {
        return MODELS.stream()
                .filter(model -> model.benchmark().equals(Optional.of(set)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no model learned from the train split of '%s' alone; there are models for: %s"
                                .formatted(
                                        set,
                                        MODELS.stream()
                                                .flatMap(model -> model.benchmark().stream())
                                                .toList())));
    }

    /// Loads the shipped weights of a model that finds names, which takes a second or two, and some hundred megabytes
    /// beside the heap.
    ///
    /// @throws IllegalArgumentException if there is no such model
    /// @throws IOException              if the weights are missing or do not fit
    public static NameReader nameReader(String name) throws IOException {
        return reader(name, Task.NAMES, NameReader.class);
    }

    /// Likewise for a model that finds names of fine types.
    public static NameReader fineNameReader(String name) throws IOException {
        return reader(name, Task.FINE_NAMES, NameReader.class);
    }

    /// Likewise for a model that finds relations.
    public static RelationReader relationReader(String name) throws IOException {
        return reader(name, Task.RELATIONS, RelationReader.class);
    }

    private static <R extends ModelReader> R reader(String name, Task task, Class<R> kind) throws IOException {
        Entry entry = named(name);
        if (entry.task() != task) {
            throw new IllegalArgumentException("model '%s' does not find %s; these do: %s"
                    .formatted(
                            name,
                            task,
                            MODELS.stream()
                                    .filter(model -> model.task() == task)
                                    .map(Entry::name)
                                    .toList()));
        }
        return kind.cast(entry.weights().reader());
    }
}
