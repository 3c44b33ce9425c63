package iconograph.models.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.models.faces.FaceEncoder;
import iconograph.models.objects.ObjectDetector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/// What a `models.yaml` file says: which networks a user brings, where they lie, and how they take pictures.
///
/// ```yaml
/// detectors:
///   - name: picodet
///     location: file:picodet_s_416_coco.onnx   # beside this file; or https://…
///     sha256: cdab77bd…
///     picture: {width: 416, height: 416, colours: BGR, mean: [104, 117, 124], spread: [57, 57, 58]}
///     answers: {form: bins, strides: [8, 16, 32, 64]}
///     kinds: coco
/// ```
///
/// @param detectors    find things in pictures
/// @param embedders    tell faces apart
/// @param dualEncoders say how well texts fit a picture
public record ModelRegistry(
        List<BroughtDetector> detectors, List<BroughtEmbedder> embedders, List<BroughtDualEncoder> dualEncoders) {

    private static final long MOST_BYTES = 1 << 20;

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    public ModelRegistry {
        detectors = detectors == null ? List.of() : List.copyOf(detectors);
        embedders = embedders == null ? List.of() : List.copyOf(embedders);
        dualEncoders = dualEncoders == null ? List.of() : List.copyOf(dualEncoders);
        List<String> names = Stream.of(
                        detectors.stream().map(BroughtDetector::name),
                        embedders.stream().map(BroughtEmbedder::name),
                        dualEncoders.stream().map(BroughtDualEncoder::name))
                .flatMap(every -> every)
                .toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("two models have one name: " + String.join(", ", names));
        }
    }

    /// @param file relative locations in it are beside it
    /// @throws IOException if it cannot be read, or says something that cannot be; the message names the place
    public static ModelRegistry read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("%s has more than %,d bytes".formatted(file, MOST_BYTES));
        }
        try {
            return YAML.readValue(file.toFile(), ModelRegistry.class);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s does not describe models: %s"
                            .formatted(
                                    file,
                                    e.getOriginalMessage()
                                            + Optional.ofNullable(e.getLocation())
                                                    .map(place -> " (line %d)".formatted(place.getLineNr()))
                                                    .orElse("")),
                    e);
        }
    }

    /// Loads the one detector of a file that is wanted.
    ///
    /// @param threads that compute together
    /// @throws IOException              if the file, or the detector's own, cannot be used
    /// @throws IllegalArgumentException if there is none of that name
    public static ObjectDetector load(Path file, String name, int threads) throws IOException {
        return read(file).detector(name).load(folderOf(file), threads);
    }

    /// Loads the one embedder that is wanted, likewise.
    public static FaceEncoder loadEncoder(Path file, String name, int threads) throws IOException {
        return read(file).embedder(name).load(folderOf(file), threads);
    }

    /// Loads the one dual encoder that is wanted, likewise.
    public static DualEncoder loadDualEncoder(Path file, String name, int threads) throws IOException {
        return read(file).dualEncoder(name).load(folderOf(file), threads);
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /// @throws IllegalArgumentException if there is none of that name
    public BroughtDetector detector(String name) {
        return named("detector", name, detectors, BroughtDetector::name);
    }

    /// @throws IllegalArgumentException if there is none of that name
    public BroughtEmbedder embedder(String name) {
        return named("embedder", name, embedders, BroughtEmbedder::name);
    }

    /// @throws IllegalArgumentException if there is none of that name
    public BroughtDualEncoder dualEncoder(String name) {
        return named("dual encoder", name, dualEncoders, BroughtDualEncoder::name);
    }

    private static <T> T named(String kind, String name, List<T> described, Function<T, String> nameOf) {
        return described.stream()
                .filter(model -> nameOf.apply(model).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no %s '%s' is described; there are: %s"
                        .formatted(kind, name, described.stream().map(nameOf).toList())));
    }
}
