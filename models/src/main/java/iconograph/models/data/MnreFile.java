package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Reads MNRE: one pair of mentions a line, as Python prints a dictionary.
///
/// ```
/// {'token': ['Ada', 'in', "d'Oslo"], 'h': {'name': 'Ada', 'pos': [0, 1]}, 't': {…}, 'img_id': '1.jpg', 'relation':
/// 'None'}
/// ```
///
/// @see <a href="https://github.com/thecharm/MNRE">MNRE, Zheng et al. 2021</a>
public final class MnreFile {

    /// What Python prints is JSON but for its quotes and escapes.
    private static final JsonMapper PYTHON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private MnreFile() {}

    /// @return the pairs in the order of the file
    /// @throws IOException whose message names the file, and the line that is wrong
    public static List<RelatedPair> read(Path file) throws IOException {
        List<RelatedPair> pairs = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file, UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    pairs.add(pair(PYTHON.readTree(line)));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(
                    "%s, line %d: not a pair of mentions: %s"
                            .formatted(file, number, firstLine(String.valueOf(e.getMessage()))),
                    e);
        }
        if (pairs.isEmpty()) {
            throw new IOException(file + " holds no pair of mentions");
        }
        return pairs;
    }

    private static RelatedPair pair(JsonNode line) {
        List<String> words = new ArrayList<>();
        line.path("token").forEach(word -> words.add(word.asText()));
        MentionPair pair = new MentionPair(words, span(line.path("h")), span(line.path("t")));
        String relation = line.path("relation").asText();
        if (relation.isEmpty()) {
            throw new IllegalArgumentException("it has no relation");
        }
        return new RelatedPair(line.path("img_id").asText(), pair, relation);
    }

    private static MentionPair.Span span(JsonNode mention) {
        JsonNode position = mention.path("pos");
        return new MentionPair.Span(position.path(0).asInt(-1), position.path(1).asInt(-1));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
