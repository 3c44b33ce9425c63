package iconograph.linking.index;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// There is no index of Wikidata that this program could read. The message says which, why, and what to do.
public final class UnreadableIndex extends RuntimeException {

    private static final long serialVersionUID = 1;

    private UnreadableIndex(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnreadableIndex missing(Path directory) {
        return new UnreadableIndex(
                "there is no Wikidata index in %s; build one with: iconograph wikidata import FILE --index %s"
                        .formatted(directory, directory),
                null);
    }

    static UnreadableIndex otherFormat(Path directory, int format) {
        return new UnreadableIndex(
                "the Wikidata index in %s has format %d, but this version reads format %d; build it anew with: iconograph wikidata import FILE --index %s"
                        .formatted(directory, format, IndexMarker.FORMAT, directory),
                null);
    }

    static UnreadableIndex damaged(Path directory, Exception cause) {
        return new UnreadableIndex(
                "the Wikidata index in %s is damaged (%s); build it anew with: iconograph wikidata import FILE --index %s"
                        .formatted(directory, reason(cause), directory),
                cause);
    }

    /// Lucene's messages end with a dump of the file that they are about.
    private static String reason(Exception cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        int resource = message.indexOf(" (resource=");
        String reason = resource < 0 ? message : message.substring(0, resource);
        return reason.isEmpty() ? cause.getClass().getSimpleName() : reason;
    }
}
