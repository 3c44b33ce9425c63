package iconograph.graph.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import iconograph.graph.query.QueryRefused.Reason;

/// The body of a SPARQL request: UTF-8, as the protocol wants it, and not without end.
final class RequestText {

    private RequestText() {}

    /// @throws NotSupportedException if no header says what the body is
    static void checkTyped(HttpHeaders headers) {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException("say with Content-Type what this is");
        }
    }

    /// @throws NotSupportedException if the headers say that the body is something else
    static void checkCharset(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(UTF_8.name())) {
            throw new NotSupportedException("SPARQL comes in UTF-8, not " + charset);
        }
    }

    /// @param most bytes
    /// @throws QueryRefused if it is longer, or no UTF-8
    static String read(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most);
        if (bytes.length == most && body.read() >= 0) {
            throw new QueryRefused(Reason.TOO_MUCH, "the request is longer than %d bytes".formatted(most));
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new QueryRefused(Reason.MALFORMED, "the request is not UTF-8", e);
        }
    }

    /// What a form of type `application/x-www-form-urlencoded` says.
    ///
    /// @throws QueryRefused if it cannot be decoded
    static MultivaluedMap<String, String> form(String text) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String field : text.split("&")) {
            int equals = field.indexOf('=');
            if (!field.isEmpty()) {
                fields.add(
                        decoded(equals < 0 ? field : field.substring(0, equals)),
                        equals < 0 ? "" : decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new QueryRefused(Reason.MALFORMED, "the form is not well encoded: " + e.getMessage(), e);
        }
    }
}
