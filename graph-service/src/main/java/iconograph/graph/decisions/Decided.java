package iconograph.graph.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import iconograph.contracts.PostId;
import iconograph.graph.facts.Decider;
import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.JudgedFact;
import iconograph.graph.facts.Judgement;
import iconograph.graph.facts.QuotedMention;
import iconograph.graph.facts.Verdict;

import org.jspecify.annotations.Nullable;

/// What follows from all decisions that count. A pure function of the ledger.
///
/// Merges are arrows from one entity to another, at most one from each and never in a circle, so every entity has one
/// that stands for it in the end. Taking one arrow away parts what came by it, and nothing else.
public final class Decided {

    /// Nobody decided anything.
    public static final Decided NOTHING = new Decided();

    private final Map<Long, LedgerEntry> entries = new TreeMap<>();
    private final Set<Long> active = new TreeSet<>();
    private final Map<String, LedgerEntry> merges = new TreeMap<>();
    private final Map<String, Set<String>> merged = new TreeMap<>();
    private final Map<Long, Decision.NotSame> apart = new TreeMap<>();
    private final Map<QuotedMention, Judgement> names = new HashMap<>();
    /// By post, then by what they are about.
    private final Map<String, Map<String, Verdict>> verdicts = new HashMap<>();
    private long version;

    private Decided() {}

    /// @param ledger all entries, oldest first
    public static Decided of(List<LedgerEntry> ledger) {
        Decided decided = new Decided();
        for (LedgerEntry entry : ledger) {
            decided.entries.put(entry.id(), entry);
            decided.turn(entry.id(), true);
            decided.version = entry.id();
        }
        decided.active.forEach(id -> decided.take(Objects.requireNonNull(decided.entries.get(id))));
        return decided;
    }

    private void turn(long id, boolean on) {
        if (on) {
            active.add(id);
        } else {
            active.remove(id);
        }
        LedgerEntry entry = entries.get(id);
        if (entry != null && entry.decision() instanceof Decision.Undo undo) {
            turn(undo.decision(), !on);
        }
    }

    private void take(LedgerEntry entry) {
        switch (entry.decision()) {
            case Decision.Merge merge -> {
                merges.put(merge.entity(), entry);
                merged.computeIfAbsent(merge.into(), into -> new TreeSet<>()).add(merge.entity());
            }
            case Decision.NotSame notSame -> apart.put(entry.id(), notSame);
            case Decision.Split split ->
                split.mentions().forEach(mention -> names.put(mention, new Judgement(decider(entry), split.to())));
            case Decision.Approve approve -> {
                take(new Verdict(decider(entry), true, approve.fact()));
                approve.fact()
                        .settles()
                        .forEach((mention, entity) -> names.put(mention, new Judgement(decider(entry), entity)));
            }
            case Decision.Reject reject -> take(new Verdict(decider(entry), false, reject.fact()));
            case Decision.Undo undo -> {
                // what it takes back does not count, and is not taken
            }
        }
    }

    private void take(Verdict verdict) {
        verdicts.computeIfAbsent(verdict.fact().mention().inPost(), post -> new TreeMap<>())
                .put(verdict.fact().subject(), verdict);
    }

    private static Decider decider(LedgerEntry entry) {
        return new Decider(entry.id(), entry.by(), entry.at());
    }

    /// The number of the latest decision; 0 if there is none.
    public long version() {
        return version;
    }

    /// Whether a decision counts.
    public boolean isActive(long decision) {
        return active.contains(decision);
    }

    public Optional<LedgerEntry> entry(long decision) {
        return Optional.ofNullable(entries.get(decision));
    }

    /// Some decisions, with those that they take back, and so on.
    List<LedgerEntry> turnedBy(Collection<LedgerEntry> some) {
        List<LedgerEntry> turned = new ArrayList<>();
        for (LedgerEntry entry : some) {
            Optional<LedgerEntry> next = Optional.of(entry);
            while (next.isPresent()) {
                turned.add(next.get());
                next = next.get().decision() instanceof Decision.Undo undo ? entry(undo.decision()) : Optional.empty();
            }
        }
        return turned;
    }

    /// Decisions that count, and that take nothing back, oldest first.
    public List<LedgerEntry> active() {
        return active.stream()
                .map(id -> Objects.requireNonNull(entries.get(id)))
                .filter(entry -> !(entry.decision() instanceof Decision.Undo))
                .toList();
    }

    /// The entity that stands for this one; itself if it was not merged into any.
    public String representative(String entity) {
        String representative = entity;
        for (LedgerEntry merge = merges.get(entity); merge != null; merge = merges.get(representative)) {
            representative = ((Decision.Merge) merge.decision()).into();
        }
        return representative;
    }

    /// The decision by which an entity was merged into another.
    public Optional<LedgerEntry> merge(String entity) {
        return Optional.ofNullable(merges.get(entity));
    }

    /// All that are one with this entity, itself included.
    public Set<String> cluster(String entity) {
        Set<String> cluster = new TreeSet<>();
        collect(representative(entity), cluster);
        return cluster;
    }

    private void collect(String entity, Set<String> cluster) {
        cluster.add(entity);
        merged.getOrDefault(entity, Set.of()).forEach(other -> collect(other, cluster));
    }

    /// Facts with what people said of them in the place of what models say, as far as the words are still those that
    /// they spoke of.
    public Facts judge(Facts facts) {
        if (names.isEmpty() && verdicts.isEmpty()) {
            return facts;
        }
        Facts judged = facts.judged(names, verdicts(facts.post().id()));
        return judged.approved().isEmpty() ? judged : judged.standingFor(representatives(judged));
    }

    private Map<String, String> representatives(Facts facts) {
        return facts.entities().stream()
                .map(EntityFact::id)
                .filter(merges::containsKey)
                .collect(Collectors.toMap(Function.identity(), this::representative));
    }

    /// Posts with pictures of which a person said that they show one of these entities.
    Set<PostId> approvedToShow(Set<String> entities) {
        Set<PostId> posts = new TreeSet<>();
        for (Map<String, Verdict> ofPost : verdicts.values()) {
            for (Verdict verdict : ofPost.values()) {
                if (verdict.approved()
                        && verdict.fact() instanceof JudgedFact.Depiction it
                        && entities.contains(it.entity().id())) {
                    posts.add(PostId.fromString(it.mention().inPost()));
                }
            }
        }
        return posts;
    }

    /// Whom a person said that a mention of these words names.
    Optional<Judgement> judgement(QuotedMention mention) {
        return Optional.ofNullable(names.get(mention));
    }

    /// What counts of the facts of a post.
    List<Verdict> verdicts(PostId post) {
        return List.copyOf(verdicts.getOrDefault(post.toString(), Map.of()).values());
    }

    /// What counts of a fact.
    Optional<Verdict> verdict(JudgedFact fact) {
        return Optional.ofNullable(
                verdicts.getOrDefault(fact.mention().inPost(), Map.of()).get(fact.subject()));
    }

    /// Why what was decided about a post's facts does not matter any more, by decision, of those that do not.
    Map<Long, String> lapsed(Facts facts) {
        Map<Long, String> lapsed = new TreeMap<>();
        facts.lapsed(names, verdicts(facts.post().id()))
                .forEach((verdict, why) -> lapsed.put(verdict.decider().decision(), why));
        return lapsed;
    }

    /// @return why this cannot be decided; null if it can
    public @Nullable String objection(Decision decision) {
        return switch (decision) {
            case Decision.Merge merge -> objection(merge);
            case Decision.NotSame notSame -> objection(notSame);
            case Decision.Split split -> null;
            case Decision.Approve approve -> null;
            case Decision.Reject reject -> null;
            case Decision.Undo undo -> objection(undo);
        };
    }

    private @Nullable String objection(Decision.Merge merge) {
        LedgerEntry before = merges.get(merge.entity());
        if (before != null) {
            return "%s is merged into %s by decision %d: merge that one, or undo the decision first"
                    .formatted(merge.entity(), representative(merge.entity()), before.id());
        }
        if (representative(merge.into()).equals(merge.entity())) {
            return merge.into().equals(merge.entity())
                    ? "%s is the same already".formatted(merge.entity())
                    : "%s already stands for %s: merge in one direction only".formatted(merge.entity(), merge.into());
        }
        Set<String> together = new HashSet<>(cluster(merge.entity()));
        together.addAll(cluster(merge.into()));
        return apart.entrySet().stream()
                .filter(entry -> together.contains(entry.getValue().entity())
                        && together.contains(entry.getValue().other()))
                .map(entry -> "decision %d says that %s and %s are not the same: undo it first"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().entity(),
                                entry.getValue().other()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String objection(Decision.NotSame notSame) {
        return representative(notSame.entity()).equals(representative(notSame.other()))
                ? "%s and %s are one: undo the merge first".formatted(notSame.entity(), notSame.other())
                : null;
    }

    private @Nullable String objection(Decision.Undo undo) {
        LedgerEntry target = entries.get(undo.decision());
        if (target == null) {
            return "there is no decision %d".formatted(undo.decision());
        }
        if (!active.contains(undo.decision())) {
            return "decision %d is undone already".formatted(undo.decision());
        }
        // What comes back has to fit what was decided since.
        return comesBack(target, false).map(this::objection).orElse(null);
    }

    /// The decision that counts again when this one is turned off.
    private Optional<Decision> comesBack(LedgerEntry entry, boolean on) {
        if (entry.decision() instanceof Decision.Undo undo) {
            LedgerEntry target = entries.get(undo.decision());
            return target == null ? Optional.empty() : comesBack(target, !on);
        }
        return on ? Optional.of(entry.decision()) : Optional.empty();
    }

    /// Entities and mentions that a decision speaks of, by what they stood for or named, for the ledger.
    Map<String, String> standing(Decision decision) {
        Map<String, String> standing = new TreeMap<>();
        switch (decision) {
            case Decision.Merge merge -> {
                Set<String> moved = new TreeSet<>();
                collect(merge.entity(), moved);
                moved.forEach(it -> standing.put(it, representative(it)));
            }
            case Decision.NotSame notSame -> {
                standing.put(notSame.entity(), representative(notSame.entity()));
                standing.put(notSame.other(), representative(notSame.other()));
            }
            case Decision.Split split ->
                split.mentions()
                        .forEach(mention -> standing.put(
                                mention.id(),
                                judgement(mention)
                                        .map(judgement -> judgement.entity().id())
                                        .orElse(split.entity())));
            case Decision.Approve approve -> standing.putAll(standing(approve.fact()));
            case Decision.Reject reject -> standing.putAll(standing(reject.fact()));
            case Decision.Undo undo ->
                entry(undo.decision()).ifPresent(target -> standing.putAll(standing(target.decision())));
        }
        return standing;
    }

    private Map<String, String> standing(JudgedFact fact) {
        Map<String, String> standing = new TreeMap<>();
        standing.put(fact.key(), verdict(fact).map(Decided::word).orElse("open"));
        fact.settles()
                .forEach((mention, entity) -> standing.put(
                        mention.id(),
                        judgement(mention).map(it -> it.entity().id()).orElse("open")));
        return standing;
    }

    private static String word(Verdict verdict) {
        String word = verdict.approved() ? "approved" : "rejected";
        return verdict.fact() instanceof JudgedFact.Name name ? word + " as " + name.type() : word;
    }

    /// Decisions of one batch that count, newest first.
    List<Long> ofBatch(UUID batch) {
        List<Long> ids = new ArrayList<>();
        active.forEach(id -> {
            if (Objects.requireNonNull(entries.get(id)).batch().equals(batch)) {
                ids.addFirst(id);
            }
        });
        return ids;
    }
}
