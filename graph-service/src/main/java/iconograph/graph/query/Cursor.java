package iconograph.graph.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

/// Where the next page begins, as a word that means nothing to those who carry it around.
public final class Cursor {

    private Cursor() {}

    static String at(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    /// @param start the place that the first page begins after
    /// @throws BadRequestException if the word was never a cursor
    static String read(@Nullable String cursor, String start) {
        if (cursor == null || cursor.isEmpty()) {
            return start;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown(e);
        }
    }

    /// Likewise, of a list whose places are numbers.
    public static long number(@Nullable String cursor, long start) {
        try {
            return Long.parseLong(read(cursor, Long.toString(start)));
        } catch (NumberFormatException e) {
            throw unknown(e);
        }
    }

    private static BadRequestException unknown(IllegalArgumentException why) {
        return new BadRequestException("`after` must be the `next` of an earlier page", why);
    }
}
