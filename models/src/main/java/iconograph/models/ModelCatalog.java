package iconograph.models;

import java.io.IOException;
import java.util.List;

import iconograph.models.data.SharedData;
import iconograph.models.papers.tagger.TaggerCourse;
import iconograph.models.papers.tagger.TaggerReader;
import iconograph.models.training.Course;

/// The models there are. Read this first: one line a model.
public final class ModelCatalog {

    private static final List<Entry> MODELS = List.of(new Entry(
            "tagger",
            List.of("entities"),
            "Devlin et al. 2019, BERT (frozen), with Hu et al. 2021, LoRA",
            TaggerCourse::shipped,
            TaggerReader::shipped));

    private ModelCatalog() {}

    /// @param name   what people call it on the command line and in configuration
    /// @param tasks  what it finds
    /// @param paper  where it comes from
    /// @param lesson how it learns
    /// @param weights how its shipped weights are loaded
    public record Entry(String name, List<String> tasks, String paper, Lesson lesson, Shipped weights) {

        /// Loads the shipped weights, which takes a second or two, and some hundred megabytes beside the heap.
        ///
        /// @throws IOException if they are missing or do not fit
        public NameReader reader() throws IOException {
            return weights.reader();
        }

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
        NameReader reader() throws IOException;
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
}
