package iconograph.linking.index;

import org.jspecify.annotations.Nullable;

/// What an update did.
///
/// @param items        in the index now
/// @param added        that it did not have
/// @param changed      that were other than before
/// @param unchanged    read, and as they were
/// @param removed      that were deleted, or merged into others
/// @param skipped      lines that are not about an item with a name
/// @param malformed    lines that could not be read
/// @param firstProblem where the first of these stands, and what is wrong with it
public record UpdateReport(
        long items,
        long added,
        long changed,
        long unchanged,
        long removed,
        long skipped,
        long malformed,
        @Nullable String firstProblem,
        double seconds) {}
