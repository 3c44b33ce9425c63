package iconograph.linking.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// Whether Wikidata can be asked.
///
/// @param kind   whether it is asked at all, and answered when last asked
/// @param since  when that began; null where it is not asked
/// @param reason why it does not answer, in words for people
public record LiveState(
        Kind kind, @Nullable Instant since, @Nullable String reason) {

    /// Whether it is asked, and how it went.
    public enum Kind {
        OFF,
        REACHABLE,
        UNREACHABLE
    }

    static final LiveState OFF = new LiveState(Kind.OFF, null, null);
}
