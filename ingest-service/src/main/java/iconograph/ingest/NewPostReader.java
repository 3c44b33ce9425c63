package iconograph.ingest;

import static iconograph.ingest.RefusedPost.Fault.MALFORMED;
import static iconograph.ingest.RefusedPost.Fault.TOO_LARGE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Reads a post's JSON strictly: what it does not know or finds twice may be a slip of the pen, and a post that lost
/// its pictures to one would go unnoticed.
@ApplicationScoped
class NewPostReader {

    private static final int LONGEST_BLANK = 100;

    private final ObjectReader json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .readerFor(NewPost.class);
    private final long mostBytes;

    NewPostReader(IngestConfig config) {
        this.mostBytes = config.maxPostSize().asLongValue();
    }

    /// @throws RefusedPost if the stream is too long, or does not hold the JSON of one post
    NewPost read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, mostBytes + 1));
        if (bytes.length > mostBytes) {
            throw new RefusedPost(
                    TOO_LARGE, "the post has more than the %,d bytes that are taken".formatted(mostBytes));
        }
        return read(bytes, 0, bytes.length);
    }

    /// @throws RefusedPost if the bytes are not the JSON of one post
    NewPost read(byte[] bytes, int offset, int length) {
        if (length <= LONGEST_BLANK && new String(bytes, offset, length, UTF_8).isBlank()) {
            throw new RefusedPost(MALFORMED, "there is no JSON");
        }
        try {
            NewPost post = json.readValue(bytes, offset, length);
            if (post == null) {
                throw new RefusedPost(MALFORMED, "null is not a post");
            }
            return post;
        } catch (JsonProcessingException e) {
            throw new RefusedPost(MALFORMED, sentenceFor(e), e);
        } catch (IOException e) {
            throw new RefusedPost(MALFORMED, "malformed JSON: " + e.getMessage(), e);
        }
    }

    private static String sentenceFor(JsonProcessingException problem) {
        if (problem instanceof StreamReadException || problem.getCause() instanceof StreamReadException) {
            return "malformed JSON at column %d: %s"
                    .formatted(
                            problem.getLocation() == null
                                    ? 1
                                    : problem.getLocation().getColumnNr(),
                            problem.getOriginalMessage());
        }
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "unknown field %s; known here are %s"
                    .formatted(
                            pathOf(unknown),
                            unknown.getKnownPropertyIds().stream().sorted().toList());
        }
        if (problem instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return problem.getCause() instanceof DateTimeException
                    ? "%s is not a point in time such as 2026-01-31T12:00:00Z".formatted(pathOf(mapping))
                    : "%s has a value of the wrong kind".formatted(pathOf(mapping));
        }
        return problem.getOriginalMessage().startsWith("Trailing token")
                ? "malformed JSON: something follows the post"
                : "the JSON is not an object";
    }

    private static String pathOf(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : List.copyOf(problem.getPath())) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
