package iconograph.ingest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// Where a page of the posts that were put aside ended. Clients treat its text as a black box.
record PutAsideCursor(Instant putAsideAt, UUID id) {

    static PutAsideCursor of(PostRow row) {
        return new PutAsideCursor(requireNonNull(row.putAsideAt), row.id);
    }

    /// @throws IllegalArgumentException if the text was not made by [#toString]
    static PutAsideCursor parse(String text) {
        String[] parts = text.split("_", 2);
        try {
            return new PutAsideCursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a cursor: " + text, e);
        }
    }

    @Override
    public String toString() {
        return putAsideAt + "_" + id;
    }
}
