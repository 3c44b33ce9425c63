package iconograph.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.graph.facts.Claim;
import iconograph.graph.facts.Decider;
import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.JudgedFact;
import iconograph.graph.facts.Judgement;
import iconograph.graph.facts.MentionFact;
import iconograph.graph.facts.QuotedMention;
import iconograph.graph.facts.Verdict;

/// What a person may say of a post, for tests.
public final class Judged {

    public static final Decider ADA = new Decider(3, "ada", Instant.parse("2026-05-05T05:05:05Z"));

    private Judged() {}

    /// The facts, of which Ada approved the first mention and the region that shows it, and said that the last names
    /// another item.
    public static Facts of(Facts facts) {
        EntityFact other = new EntityFact("Q42", "Label", null, "PER", null);
        return facts.judged(Map.of(quoted(facts.mentions().getLast()), new Judgement(ADA, other)), verdicts(facts));
    }

    /// The facts, of which Ada approved the first mention and the region that shows it.
    public static Facts approved(Facts facts) {
        return facts.judged(Map.of(), verdicts(facts));
    }

    private static List<Verdict> verdicts(Facts facts) {
        return List.of(
                new Verdict(
                        ADA, true, new JudgedFact.Name(quoted(facts.mentions().getFirst()), "PER")),
                new Verdict(ADA, true, firstDepiction(facts)));
    }

    public static QuotedMention quoted(MentionFact mention) {
        return new QuotedMention(mention.id(), mention.quote());
    }

    /// The first region that shows somebody.
    public static JudgedFact.Depiction firstDepiction(Facts facts) {
        Claim.ShownIn shown = facts.depictions().getFirst().shown();
        String entity = facts.depictions().getFirst().entity();
        return new JudgedFact.Depiction(
                facts.mentions().stream()
                        .filter(it -> it.id().equals(shown.mention()))
                        .map(Judged::quoted)
                        .findFirst()
                        .orElseThrow(),
                shown.region(),
                facts.entities().stream()
                        .filter(it -> it.id().equals(entity))
                        .findFirst()
                        .orElseThrow());
    }
}
