package iconograph.ingest;

import java.time.Instant;

import iconograph.contracts.PostId;
import iconograph.contracts.Receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// That a source took a post back, and what went with it.
///
/// @param askedAt when the source said so
/// @param goneAt  when nothing of the post was left; null while it is still leaving
/// @param receipt what went, and what of it stays because others say it too; null while it is still leaving
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Withdrawal(
        PostId id,
        String source,
        String sourceId,
        Instant askedAt,
        @Nullable Instant goneAt,
        @Nullable Receipt receipt) {}
