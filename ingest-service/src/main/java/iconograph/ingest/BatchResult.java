package iconograph.ingest;

import iconograph.contracts.PostId;
import iconograph.ingest.Keeping.Kept;
import iconograph.ingest.Keeping.Refused;
import iconograph.ingest.Keeping.Repeated;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What became of one line of a batch.
///
/// @param line   counted from 1, blank lines included
/// @param detail why it was refused
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchResult(
        long line,
        Status status,
        @Nullable PostId id,
        @Nullable String detail) {

    public enum Status {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("repeated")
        REPEATED,
        @JsonProperty("refused")
        REFUSED
    }

    static BatchResult of(long line, Keeping keeping) {
        return switch (keeping) {
            case Kept(PostId id, boolean first) -> new BatchResult(line, Status.KEPT, id, null);
            case Repeated(PostId id) -> new BatchResult(line, Status.REPEATED, id, null);
            case Refused(RefusedPost why) -> refused(line, String.valueOf(why.getMessage()));
        };
    }

    static BatchResult refused(long line, String detail) {
        return new BatchResult(line, Status.REFUSED, null, detail);
    }
}
