package iconograph.linking.ranking;

import java.util.List;

import iconograph.contracts.Candidate;
import iconograph.contracts.LinkDecision;

/// The candidates of one mention, the likeliest first, and what follows from them.
///
/// @param name     the mention as the post spells it
/// @param decision keeps the first few of the candidates
public record Ranking(String name, List<Candidate> candidates, LinkDecision decision) {

    /// More are of no use to a person who has to choose.
    private static final int MOST_SHOWN = 5;

    public Ranking {
        candidates = List.copyOf(candidates);
    }

    static Ranking of(String name, List<Candidate> candidates, RankingModel model) {
        List<Candidate> shown = candidates.subList(0, Math.min(MOST_SHOWN, candidates.size()));
        return new Ranking(name, candidates, decide(name, shown, model));
    }

    private static LinkDecision decide(String name, List<Candidate> shown, RankingModel model) {
        if (shown.isEmpty()) {
            return new LinkDecision.Unknown(name, shown);
        }
        double best = shown.getFirst().score();
        double second = shown.size() > 1 ? shown.get(1).score() : 0;
        if (best + second < model.linkedFrom()) {
            return new LinkDecision.Unknown(name, shown);
        }
        if (shown.size() > 1 && best < second * model.clearFrom()) {
            return new LinkDecision.Ambiguous(shown);
        }
        if (best < model.linkedFrom()) {
            return new LinkDecision.Unknown(name, shown);
        }
        return new LinkDecision.Linked(
                shown, shown.size() > 1 ? Explanation.whyNot(shown.get(1), shown.getFirst()) : null);
    }
}
