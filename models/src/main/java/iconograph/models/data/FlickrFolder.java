package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.pictures.Box;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Photos with sentences whose phrases carry boxes: `train.jsonl.gz`, `dev.jsonl` and the folder `images`. Sentences
/// are cut at spaces. A line whose photo is not there is skipped.
public final class FlickrFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public FlickrFolder(Path folder) {
        this.folder = folder;
    }

    public List<GroundedPicture> train() throws IOException {
        return read("train.jsonl.gz");
    }

    public List<GroundedPicture> dev() throws IOException {
        return read("dev.jsonl");
    }

    private List<GroundedPicture> read(String file) throws IOException {
        List<GroundedPicture> pictures = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(folder.resolve(file));
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JSON.readTree(line);
                Path photo = folder.resolve("images").resolve(row.path("image").asText());
                if (Files.exists(photo)) {
                    pictures.add(picture(row, photo));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("%s is not as expected: %s".formatted(folder.resolve(file), e.getMessage()), e);
        }
        return pictures;
    }

    private static GroundedPicture picture(JsonNode row, Path photo) {
        Map<String, List<Box>> boxes = new HashMap<>();
        row.path("boxes").properties().forEach(entity -> boxes.put(entity.getKey(), boxes(entity.getValue())));
        List<Sentence> sentences = new ArrayList<>();
        row.path("sentences").forEach(sentence -> sentences.add(sentence(sentence, boxes)));
        return new GroundedPicture(
                photo, row.path("width").asDouble(), row.path("height").asDouble(), sentences);
    }

    private static List<Box> boxes(JsonNode corners) {
        List<Box> boxes = new ArrayList<>();
        corners.forEach(box -> boxes.add(new Box(
                box.get(0).asDouble(),
                box.get(1).asDouble(),
                box.get(2).asDouble(),
                box.get(3).asDouble())));
        return boxes;
    }

    private static Sentence sentence(JsonNode row, Map<String, List<Box>> boxes) {
        String text = row.path("text").asText();
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int space = text.indexOf(' ', at);
            int end = space < 0 ? text.length() : space;
            if (end > at) {
                starts.add(at);
                words.add(text.substring(at, end));
            }
            at = end + 1;
        }
        List<Phrase> phrases = new ArrayList<>();
        for (JsonNode phrase : row.path("phrases")) {
            int start = phrase.path("start").asInt();
            int end = phrase.path("end").asInt();
            int first = (int) starts.stream().filter(place -> place <= start).count() - 1;
            int next = (int) starts.stream().filter(place -> place < end).count();
            String thing = phrase.path("entity").asText();
            phrases.add(new Phrase(
                    first,
                    next,
                    boxes.getOrDefault(thing, List.of()),
                    thing,
                    Set.of(phrase.path("type").asText().split("/"))));
        }
        return new Sentence(words, phrases);
    }
}
