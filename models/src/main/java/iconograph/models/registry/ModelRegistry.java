package iconograph.models.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
/// @param detectors find things in pictures
public record ModelRegistry(List<BroughtDetector> detectors) {

    private static final long MOST_BYTES = 1 << 20;

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    public ModelRegistry {
        detectors = detectors == null ? List.of() : List.copyOf(detectors);
        long names = detectors.stream().map(BroughtDetector::name).distinct().count();
        if (names < detectors.size()) {
            throw new IllegalArgumentException("two models have one name: "
                    + detectors.stream().map(BroughtDetector::name).collect(Collectors.joining(", ")));
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
        return read(file).detector(name).load(file.toAbsolutePath().resolveSibling(""), threads);
    }

    /// @throws IllegalArgumentException if there is none of that name
    public BroughtDetector detector(String name) {
        return detectors.stream()
                .filter(detector -> detector.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no detector '%s' is described; there are: %s"
                        .formatted(
                                name,
                                detectors.stream().map(BroughtDetector::name).toList())));
    }
}
