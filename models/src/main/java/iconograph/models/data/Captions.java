package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What pictures show, said in words: one caption a picture, of those that several captioners wrote.
public final class Captions {

    /// Captioners whose captions are short and name what they see, best first. Others come after them.
    private static final List<String> PREFERRED = List.of("blip-2", "blip");

    private final Map<String, Written> byPicture = new HashMap<>();

    private record Written(int rank, String caption) {}

    private Captions() {}

    /// Of pictures of which nothing is known.
    public static Captions none() {
        return new Captions();
    }

    /// @param files one JSON object a line, `{"image": …, "captioner": …, "caption": …}`; gzipped if it ends in `.gz`
    /// @throws IOException whose message names the file, and the line that is wrong
    public static Captions read(Path... files) throws IOException {
        Captions captions = new Captions();
        for (Path file : files) {
            captions.addAll(file);
        }
        return captions;
    }

    private void addAll(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(opened(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(json.readTree(line));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(
                    "%s, line %d: not a caption: expected image, captioner and caption".formatted(file, number), e);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private void add(JsonNode line) {
        if (!line.path("image").isTextual() || !line.path("caption").isTextual()) {
            throw new IllegalArgumentException("no image or caption");
        }
        int place = PREFERRED.indexOf(line.path("captioner").asText());
        Written written = new Written(
                place < 0 ? PREFERRED.size() : place, line.path("caption").asText());
        byPicture.merge(
                name(line.path("image").asText()),
                written,
                (known, other) -> other.rank() < known.rank() ? other : known);
    }

    /// @param picture its name in the data set, with or without `.jpg`
    /// @return its caption, empty if there is none
    public String of(String picture) {
        return byPicture.getOrDefault(name(picture), new Written(0, "")).caption();
    }

    private static String name(String picture) {
        return picture.endsWith(".jpg") ? picture.substring(0, picture.length() - 4) : picture;
    }
}
