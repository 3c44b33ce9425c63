package iconograph.graph.decisions;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A decision in the ledger.
///
/// @param id     grows with every decision
/// @param batch  those that were taken together have the same
/// @param by     who decided
/// @param before what the decision changed: by entity, whom it stood for; by mention, whom it named
/// @param after  likewise, as it was from then on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
        long id,
        UUID batch,
        Decision decision,
        String by,
        @Nullable String reason,
        Instant at,
        Map<String, String> before,
        Map<String, String> after) {

    public LedgerEntry {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }
}
