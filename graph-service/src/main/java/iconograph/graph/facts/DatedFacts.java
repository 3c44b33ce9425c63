package iconograph.graph.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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

    /// When this claim was first made.
    public Instant at(Claim claim) {
        return facts.decider(claim)
                .map(Decider::at)
                .orElseGet(() -> earlier.getOrDefault(facts.contribution(claim), now));
    }

    /// When the mention was first found.
    public Instant at(MentionFact mention) {
        return facts.decider(mention)
                .map(Decider::at)
                .orElseGet(() -> earlier.getOrDefault(facts.contribution(mention), now));
    }

    /// When each contribution was first made. When a person decided is in the ledger, and not here.
    public Map<String, Instant> times() {
        Map<String, Instant> times = new HashMap<>();
        facts.mentions().stream()
                .filter(mention -> facts.decider(mention).isEmpty())
                .forEach(mention -> times.put(facts.contribution(mention), at(mention)));
        facts.claims().stream()
                .filter(claim -> facts.decider(claim).isEmpty())
                .forEach(claim -> times.put(facts.contribution(claim), at(claim)));
        return times;
    }
}
