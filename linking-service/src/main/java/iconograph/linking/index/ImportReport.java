package iconograph.linking.index;

import org.jspecify.annotations.Nullable;

/// What an import did.
///
/// @param items         in the new index
/// @param skipped       lines that are not about an item with a name
/// @param malformed     lines that could not be read
/// @param firstProblem  where the first of these stands, and what is wrong with it
/// @param seconds       from the first byte to the finished index
/// @param plainBytes    read, after unpacking
/// @param resumedAt     how many of these an earlier import had read, that this one went on with
public record ImportReport(
        long items,
        long skipped,
        long malformed,
        @Nullable String firstProblem,
        double seconds,
        long plainBytes,
        long resumedAt) {

    public double megabytesPerSecond() {
        return plainBytes / 1e6 / seconds;
    }
}
