package iconograph.graph.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// A post's facts with the time at which each was first contributed.
///
/// The same statement, made again by the same version of the same model, keeps its time; so writing a post twice
/// changes nothing.
///
/// @param earlier times of contributions that the graph had before, by [contribution][Facts#contribution]
/// @param now     the time of all other contributions, in whole milliseconds
public record DatedFacts(Facts facts, Map<String, Instant> earlier, Instant now) {

    public DatedFacts {
        earlier = Map.copyOf(earlier);
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /// When this statement was first made.
    ///
    /// @param key of a mention or a claim
    public Instant at(String key) {
        Instant time = earlier.get(facts.contribution(key));
        return time == null ? now : time;
    }
}
