package iconograph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// How large a real post is once it is extracted and linked, and how its parts hang together, with none of its words.
///
/// @param text  code points
/// @param names in the order of the text
public record PostShape(int text, List<Name> names, List<Related> relations, List<Held> objects, List<Shown> pictures) {

    /// Of 200 real posts with a picture, as the models read them that do so unless told otherwise, the 78 that name
    /// something.
    private static final String FILE = "post-shapes.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PostShape {
        names = List.copyOf(names);
        relations = List.copyOf(relations);
        objects = List.copyOf(objects);
        pictures = List.copyOf(pictures);
    }

    /// A mention.
    ///
    /// @param length     code points
    /// @param decision   how its linking was decided: `Linked`, `Ambiguous` or `Unknown`
    /// @param candidates how many were weighed
    /// @param regions    how many show it
    public record Name(String type, int length, String decision, int candidates, int regions) {}

    public record Related(int head, int tail, String type) {}

    /// The bearer of a mention, and an object in a picture.
    public record Held(int mention, String type) {}

    /// A picture and what was seen in it.
    ///
    /// @param things -1 if it could not be read
    /// @param lines  of writing
    /// @param words  code points of all that in words
    /// @param looks  how many faces and regions were described in numbers
    public record Shown(int things, int faces, int lines, int words, int looks) {}

    static List<PostShape> ofRealPosts() {
        InputStream file = Objects.requireNonNull(PostShape.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return lines.lines().map(PostShape::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static PostShape read(String line) {
        try {
            return JSON.readValue(line, PostShape.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a post's shape: " + line, e);
        }
    }
}
