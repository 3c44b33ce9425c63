package iconograph.linking.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;

import iconograph.linking.reconciliation.RefusedQuery.Fault;

/// Reads what was sent, and no more of it than is answered.
final class Body {

    private Body() {}

    static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(Limits.BODY + 1);
            if (bytes.length > Limits.BODY) {
                throw new RefusedQuery(
                        Fault.TOO_LARGE,
                        "the request has more than %,d bytes; send fewer queries at once".formatted(Limits.BODY));
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedQuery(Fault.MALFORMED, "the request is not UTF-8; send UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the request broke off", e);
        }
    }

    /// The fields of a form, which is read here because the server's own reading allows but short ones.
    static Map<String, String> form(InputStream body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text(body).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                String before =
                        fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                if (before != null) {
                    throw RefusedQuery.malformed("a field stands twice in the form; send it once");
                }
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedQuery(Fault.MALFORMED, "the form is not URL-encoded: %s".formatted(e.getMessage()), e);
        }
    }
}
