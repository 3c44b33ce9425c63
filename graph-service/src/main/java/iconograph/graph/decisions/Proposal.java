package iconograph.graph.decisions;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What somebody wants to decide: all of it, or nothing.
///
/// @param by        who, 1 to 200 characters
/// @param reason    at most 2,000 characters
/// @param confirmed whether warnings were read and do not matter
/// @param decisions 1 to 200
public record Proposal(
        @Nullable String by,
        @Nullable String reason,
        boolean confirmed,
        @Nullable List<Wish> decisions) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST = 200;

    /// @return what is wrong with it; null if nothing is
    @Nullable
    String fault() {
        if (by == null
                || by.isBlank()
                || by.length() > LONGEST_NAME
                || by.chars().anyMatch(Character::isISOControl)) {
            return "`by` says who decides, in 1 to %d characters".formatted(LONGEST_NAME);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            return "`reason` has at most %,d characters".formatted(LONGEST_REASON);
        }
        return decisions == null || decisions.isEmpty() || decisions.size() > MOST
                ? "`decisions` holds 1 to %d of them".formatted(MOST)
                : null;
    }
}
