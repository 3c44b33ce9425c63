package iconograph.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Posts in a file, a JSON object a line: `{"id": "1", "text": "…", "image": "images/1.jpg"}`.
///
/// `image` is a path beside the file, `images` a list of such paths; `author` and `writtenAt` (ISO 8601) may be there.
/// A line without `id` is named by its own words. A file whose name ends in `.gz` is unpacked while it is read. Lines
/// come out as the API's batch wants them, pictures included, a few at a time: a file may be larger than the memory.
final class PostsFile implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    // The server's own limits, so that what it would refuse is not read at all.
    private static final long LARGEST_PICTURE = 10L << 20;
    private static final long LARGEST_PICTURES_OF_A_POST = 23L << 20;

    private final Path file;
    private final String source;
    private final BufferedReader reader;
    private int line;

    private PostsFile(Path file, String source, BufferedReader reader) {
        this.file = file;
        this.source = source;
        this.reader = reader;
    }

    /// @param source what its posts are said to come from
    /// @throws IOException if there is no such file, or it cannot be read
    static PostsFile open(Path file, String source) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new PostsFile(file, source, new BufferedReader(new InputStreamReader(text, UTF_8)));
    }

    /// How many lines hold something, at most `limit`; reads the file once for it.
    static int count(Path file, int limit) throws IOException {
        int posts = 0;
        try (PostsFile counted = open(file, "")) {
            while (posts < limit && counted.nextFilledLine() != null) {
                posts++;
            }
        }
        return posts;
    }

    /// The next lines, fewer at the end of the file, none after it.
    ///
    /// @param enough characters of JSON, pictures included: no line is added to so many
    List<Line> next(int most, long enough) throws IOException {
        List<Line> lines = new ArrayList<>();
        long size = 0;
        String text;
        while (lines.size() < most && size < enough && (text = nextFilledLine()) != null) {
            Line next = read(text);
            lines.add(next);
            if (next instanceof Line.Good good) {
                size += good.json().length();
            }
        }
        return lines;
    }

    private @Nullable String nextFilledLine() throws IOException {
        String text;
        do {
            text = reader.readLine();
            line++;
        } while (text != null && text.isBlank());
        return text;
    }

    private Line read(String text) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode post)) {
                return new Line.Bad(where(), "not a JSON object");
            }
            if (!post.hasNonNull("source")) {
                post.put("source", source);
            }
            if (!post.hasNonNull("id")) {
                post.put("id", fingerprint(text));
            }
            attachPictures(post);
            return new Line.Good(where(), JSON.writeValueAsString(post));
        } catch (JsonProcessingException e) {
            return new Line.Bad(where(), "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Line.Bad(where(), String.valueOf(e.getMessage()));
        }
    }

    private void attachPictures(ObjectNode post) throws IOException {
        List<String> paths = new ArrayList<>();
        if (post.remove("image") instanceof JsonNode image && !image.isNull()) {
            paths.add(image.asText());
        }
        if (post.remove("images") instanceof JsonNode images) {
            for (Iterator<JsonNode> each = images.elements(); each.hasNext(); ) {
                paths.add(each.next().asText());
            }
        }
        long size = 0;
        for (String path : paths) {
            Path picture = file.toAbsolutePath().resolveSibling(path);
            if (!Files.isRegularFile(picture)) {
                throw new IOException("picture %s is missing".formatted(path));
            }
            if (Files.size(picture) > LARGEST_PICTURE) {
                throw new IOException("picture %s is larger than %d MB".formatted(path, LARGEST_PICTURE >> 20));
            }
            size += Files.size(picture);
            if (size > LARGEST_PICTURES_OF_A_POST) {
                throw new IOException(
                        "the pictures are larger than %d MB together".formatted(LARGEST_PICTURES_OF_A_POST >> 20));
            }
            post.withArray("pictures")
                    .addObject()
                    .put("data", Base64.getEncoder().encodeToString(Files.readAllBytes(picture)));
        }
    }

    /// A name for a post without an id, which is the same whenever the line is read.
    private static String fingerprint(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8));
            return "line-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String where() {
        return "%s:%d".formatted(file, line);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// One line of the file.
    sealed interface Line {

        /// File and line number, for messages.
        String where();

        /// @param json as `POST /posts/batch` takes it
        record Good(String where, String json) implements Line {}

        record Bad(String where, String reason) implements Line {}
    }
}
