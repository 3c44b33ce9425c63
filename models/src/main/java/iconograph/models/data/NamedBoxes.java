package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.data.TaggedPost.Name;
import iconograph.models.pictures.Box;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// Where pictures show what their posts name, as people marked it: one JSON object a line,
/// `{"image": …, "width": …, "height": …, "objects": [{"name": …, "box": [left, top, right, bottom]}]}`.
///
/// A box belongs to every name of the post that is written like the object's, as in GMNER; a name without a box is
/// not shown.
///
/// @see <a href="https://aclanthology.org/2023.acl-long.508/">Yu et al. 2023, Grounded multimodal named entity
///     recognition</a>
public final class NamedBoxes {

    private final Map<String, Picture> pictures = new HashMap<>();

    /// A picture's size in pixels, and the boxes in it by name.
    private record Picture(double width, double height, Map<String, List<Box>> boxes) {}

    private NamedBoxes() {}

    /// @throws IOException whose message names the file, and the line that is wrong
    public static NamedBoxes read(Path file) throws IOException {
        NamedBoxes boxes = new NamedBoxes();
        ObjectMapper json = new ObjectMapper();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    boxes.add(json.readTree(line));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(
                    "%s, line %d: expected image, width, height, and objects with name and box".formatted(file, number),
                    e);
        }
        return boxes;
    }

    private void add(JsonNode row) {
        double width = row.path("width").asDouble();
        double height = row.path("height").asDouble();
        if (!row.path("image").isTextual() || !row.path("objects").isArray() || !(width > 0 && height > 0)) {
            throw new IllegalArgumentException("no image, size or objects");
        }
        Map<String, List<Box>> boxes = new HashMap<>();
        for (JsonNode thing : row.path("objects")) {
            if (!thing.path("name").isTextual() || thing.path("box").size() != 4) {
                throw new IllegalArgumentException("an object without name or box");
            }
            boxes.computeIfAbsent(thing.path("name").asText(), name -> new ArrayList<>())
                    .add(box(thing.path("box")));
        }
        pictures.put(row.path("image").asText(), new Picture(width, height, boxes));
    }

    private static Box box(JsonNode corners) {
        return new Box(
                corners.path(0).asDouble(),
                corners.path(1).asDouble(),
                corners.path(2).asDouble(),
                corners.path(3).asDouble());
    }

    /// The boxes of a name, in shares of the picture's width and height.
    ///
    /// @return none if the picture does not show it
    public List<Box> of(TaggedPost post, Name name) {
        @Nullable Picture picture = pictures.get(post.id());
        if (picture == null) {
            return List.of();
        }
        return picture.boxes().getOrDefault(post.textOf(name), List.of()).stream()
                .map(box -> box.times(1 / picture.width(), 1 / picture.height()))
                .toList();
    }
}
