package iconograph.graph.decisions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import iconograph.contracts.PostId;
import iconograph.graph.facts.JudgedFact;

/// A decision about a fact of a post that counts, and does not matter any more, because what it speaks of has gone.
///
/// @param reason such as that the post does not have the picture any more
public record Lapsed(LedgerEntry decision, String reason) {

    /// Oldest first.
    static List<Lapsed> of(Decided decided, KeptFacts kept) throws SQLException {
        Map<PostId, Optional<Map<Long, String>>> known = new HashMap<>();
        List<Lapsed> lapsed = new ArrayList<>();
        for (LedgerEntry entry : decided.active()) {
            Optional<JudgedFact> fact = fact(entry.decision());
            if (fact.isEmpty()) {
                continue;
            }
            PostId post = PostId.fromString(fact.get().mention().inPost());
            Optional<Map<Long, String>> reasons = known.get(post);
            if (reasons == null) {
                reasons = kept.of(post).map(decided::lapsed);
                known.put(post, reasons);
            }
            reasons.map(of -> Optional.ofNullable(of.get(entry.id())))
                    .orElse(Optional.of("the post is gone"))
                    .ifPresent(reason -> lapsed.add(new Lapsed(entry, reason)));
        }
        return lapsed;
    }

    /// The fact that a decision judges, if it is about one.
    static Optional<JudgedFact> fact(Decision decision) {
        return switch (decision) {
            case Decision.Approve it -> Optional.of(it.fact());
            case Decision.Reject it -> Optional.of(it.fact());
            case Decision.Merge it -> Optional.empty();
            case Decision.NotSame it -> Optional.empty();
            case Decision.Split it -> Optional.empty();
            case Decision.Undo it -> Optional.empty();
        };
    }
}
