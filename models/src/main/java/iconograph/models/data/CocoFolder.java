package iconograph.models.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import iconograph.models.objects.CocoKinds;
import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Pictures with marked things: `boxes.jsonl`, with
/// `{"image": file, "width": …, "height": …, "objects": [{"class": 0 to 79, "box": [left, top, right, bottom]}]}` a
/// line, and the folder `images`. Boxes are in pixels of the width and height that the line says, which the file may
/// not have.
public final class CocoFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public CocoFolder(Path folder) {
        this.folder = folder;
    }

    /// A picture and what is marked in it.
    ///
    /// @param marked boxes are in the file's own pixels; scores are 1
    public record Marked(Path file, Pixels picture, List<Detection> marked) {

        public Marked {
            marked = List.copyOf(marked);
        }
    }

    /// Decodes pictures as they are asked for.
    ///
    /// @throws IOException if there are no such files; later, [UncheckedIOException] if a picture cannot be read
    public Stream<Marked> pictures() throws IOException {
        return lines().stream().map(this::marked);
    }

    public int size() throws IOException {
        return lines().size();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("boxes.jsonl")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private Marked marked(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            Path file = folder.resolve("images").resolve(row.path("image").asText());
            Pixels picture = Pixels.read(file);
            double across = picture.width() / row.path("width").asDouble();
            double down = picture.height() / row.path("height").asDouble();
            List<Detection> marked = new ArrayList<>();
            for (JsonNode thing : row.path("objects")) {
                JsonNode box = thing.path("box");
                marked.add(new Detection(
                        CocoKinds.names().get(thing.path("class").asInt()),
                        new Box(
                                        box.get(0).asDouble(),
                                        box.get(1).asDouble(),
                                        box.get(2).asDouble(),
                                        box.get(3).asDouble())
                                .times(across, down),
                        1));
            }
            return new Marked(file, picture, marked);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read '%s': %s".formatted(line, e.getMessage()), e);
        }
    }
}
