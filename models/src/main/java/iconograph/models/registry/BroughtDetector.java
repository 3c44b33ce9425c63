package iconograph.models.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.graphs.Graph;
import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.objects.ObjectDetector;
import iconograph.models.objects.Suppression;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A detector as an entry of `models.yaml` describes it.
///
/// @param name       in configuration
/// @param file       an ONNX or TorchScript file
/// @param picture    how it takes pictures
/// @param answers    how its results are meant
/// @param kinds      what its classes are, in order; `coco` are COCO's 80
/// @param leastScore what is less sure is left out, in [0, 1); 0.05 if it is not said
/// @param overlap    two of a kind whose boxes share more are one thing, in (0, 1]; 0.6 if it is not said
public record BroughtDetector(
        String name,
        ModelFile file,
        PictureInput picture,
        DetectorAnswers answers,
        List<String> kinds,
        double leastScore,
        double overlap) {

    private static final double LEAST_SCORE = 0.05;
    private static final double OVERLAP = 0.6;

    public BroughtDetector {
        kinds = List.copyOf(kinds);
        if (name.isBlank()
                || kinds.isEmpty()
                || !(leastScore >= 0 && leastScore < 1)
                || !(overlap > 0 && overlap <= 1)) {
            throw new IllegalArgumentException("detector '%s' with %d kinds, least score %s and overlap %s"
                    .formatted(name, kinds.size(), leastScore, overlap));
        }
    }

    @JsonCreator
    static BroughtDetector of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "location", required = true) String location,
            @JsonProperty(value = "sha256", required = true) String sha256,
            @JsonProperty(value = "picture", required = true) PictureInput picture,
            @JsonProperty(value = "answers", required = true) DetectorAnswers answers,
            @JsonProperty("kinds") @Nullable Object kinds,
            @JsonProperty("least-score") @Nullable Double leastScore,
            @JsonProperty("overlap") @Nullable Double overlap) {
        return new BroughtDetector(
                name,
                new ModelFile(location, sha256),
                picture,
                answers,
                kinds(kinds),
                leastScore == null ? LEAST_SCORE : leastScore,
                overlap == null ? OVERLAP : overlap);
    }

    private static List<String> kinds(@Nullable Object described) {
        if (described == null || described.equals("coco")) {
            return CocoKinds.names();
        }
        if (described instanceof List<?> listed) {
            return listed.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("kinds are 'coco' or a list, not '%s'".formatted(described));
    }

    /// Loads and tries it once, so that what does not fit its description is refused now and not in the middle of work.
    ///
    /// @param beside  the folder that relative locations start from
    /// @param threads that compute together
    /// @throws IOException if the file is missing, is another one, or does not do what is described
    public ObjectDetector load(Path beside, int threads) throws IOException {
        Graph graph = file.graph(name, beside, List.of("picture"), threads);
        ObjectDetector detector = new Loaded(this, graph);
        try {
            detector.detect(Pixels.blank(picture.width(), picture.height()));
            return detector;
        } catch (RuntimeException e) { // the engine refuses what does not fit with exceptions of several kinds
            detector.close();
            throw new IOException("detector %s is not as described: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// The detector, running.
    private record Loaded(BroughtDetector description, Graph graph) implements ObjectDetector {

        @Override
        public String name() {
            return description.name();
        }

        @Override
        public List<Detection> detect(Pixels pixels) {
            PictureInput input = description.picture();
            try (NDManager scratch = Torch.manager()) {
                List<Detection> found = description
                        .answers()
                        .detections(
                                graph.run(input.array(pixels, scratch), scratch),
                                input,
                                description.kinds(),
                                description.leastScore());
                double across = (double) pixels.width() / input.width();
                double down = (double) pixels.height() / input.height();
                return Suppression.of(found, description.overlap()).stream()
                        .map(detection -> new Detection(
                                detection.kind(),
                                detection.box().times(across, down).within(pixels.width(), pixels.height()),
                                detection.score()))
                        .filter(detection -> detection.box().area() > 0)
                        .toList();
            }
        }

        @Override
        public void close() {
            graph.close();
        }
    }
}
