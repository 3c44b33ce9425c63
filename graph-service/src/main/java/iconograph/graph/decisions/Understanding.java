package iconograph.graph.decisions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import iconograph.contracts.EntityId;
import iconograph.graph.facts.CoinedId;
import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.JudgedFact;
import iconograph.graph.facts.QuotedMention;
import iconograph.graph.facts.Verdict;
import iconograph.graph.neo4j.Neo4jEntities;
import iconograph.graph.neo4j.Neo4jEntities.Counts;
import iconograph.graph.neo4j.Neo4jEntities.Named;

import org.jspecify.annotations.Nullable;

/// Turns what somebody wishes into a decision, by what the graph holds now, and says what speaks against it.
final class Understanding {

    private static final int MOST_MENTIONS = 10_000;

    private final Neo4jEntities entities;

    Understanding(Neo4jEntities entities) {
        this.entities = entities;
    }

    /// A wish that cannot be understood.
    static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /// @param batch in which it is decided
    /// @param kept  what posts say, for wishes about them
    Decision decision(Wish wish, UUID batch, Decided decided, KeptFacts kept) throws NotUnderstood, SQLException {
        return switch (wish) {
            case Wish.Merge it -> new Decision.Merge(entity(it.entity(), "entity"), entity(it.into(), "into"));
            case Wish.NotSame it -> new Decision.NotSame(entity(it.entity(), "entity"), entity(it.other(), "other"));
            case Wish.Split it -> split(it, batch, decided);
            case Wish.Approve it -> new Decision.Approve(fact(it.fact(), true, decided, kept));
            case Wish.Reject it -> new Decision.Reject(fact(it.fact(), false, decided, kept));
            case Wish.Undo it -> new Decision.Undo(present(it.decision(), "decision"));
        };
    }

    private JudgedFact fact(@Nullable WishedFact wished, boolean approves, Decided decided, KeptFacts kept)
            throws NotUnderstood, SQLException {
        WishedFact given = present(wished, "fact");
        return FactUnderstanding.of(given, kept, decided, entities).fact(given, approves);
    }

    static <T> T present(@Nullable T value, String name) throws NotUnderstood {
        if (value == null) {
            throw new NotUnderstood("`%s` is missing".formatted(name));
        }
        return value;
    }

    static String entity(@Nullable String id, String name) throws NotUnderstood {
        String given = present(id, name);
        if (!CoinedId.isWellFormed(given)) {
            try {
                return new EntityId(given).value();
            } catch (IllegalArgumentException e) {
                throw new NotUnderstood(
                        "`%s` is no id of an entity: it is like Q42 or new:0123456789abcdef0123".formatted(name));
            }
        }
        return given;
    }

    private Decision split(Wish.Split wish, UUID batch, Decided decided) throws NotUnderstood {
        String from = entity(wish.entity(), "entity");
        Set<String> ids = new HashSet<>(present(wish.mentions(), "mentions"));
        if (ids.isEmpty() || ids.size() > MOST_MENTIONS) {
            throw new NotUnderstood("`mentions` holds 1 to %,d ids".formatted(MOST_MENTIONS));
        }
        Map<String, Named> named = entities.mentions(ids).stream()
                .collect(Collectors.toMap(Named::id, Function.identity(), (one, other) -> one));
        Set<String> cluster = decided.cluster(from);
        List<QuotedMention> moved = new ArrayList<>();
        for (String id : ids.stream().sorted().toList()) {
            Named mention = named.get(id);
            if (mention == null || !cluster.contains(mention.entity())) {
                throw new NotUnderstood("mention %s does not name %s".formatted(id, from));
            }
            moved.add(new QuotedMention(id, mention.quote()));
        }
        return new Decision.Split(
                from, moved, target(wish, present(named.get(moved.getFirst().id()), "mentions"), batch));
    }

    private EntityFact target(Wish.Split wish, Named first, UUID batch) throws NotUnderstood {
        if (wish.to() == null) {
            return new EntityFact(
                    CoinedId.of(first.name(), first.type(), batch), first.name(), null, first.type(), null);
        }
        String to = entity(wish.to(), "to");
        return entities.find(to)
                .orElseThrow(() -> new NotUnderstood(
                        "the graph has no %s: leave `to` out for a new entity, or name one of the graph"
                                .formatted(to)));
    }

    Preview preview(Decision decision, Decided decided) {
        List<Preview.Standing> standings = new ArrayList<>();
        for (String entity : about(decision)) {
            standings.add(standing(entity, decided));
        }
        return new Preview(decision, standings, warnings(decision, decided), objection(decision, decided));
    }

    private static List<String> about(Decision decision) {
        return switch (decision) {
            case Decision.Merge it -> List.of(it.entity(), it.into());
            case Decision.NotSame it -> List.of(it.entity(), it.other());
            case Decision.Split it -> List.of(it.entity(), it.to().id());
            case Decision.Approve it -> about(it.fact());
            case Decision.Reject it -> about(it.fact());
            case Decision.Undo it -> List.of();
        };
    }

    private static List<String> about(JudgedFact fact) {
        return fact.settles().values().stream().map(EntityFact::id).toList();
    }

    private Preview.Standing standing(String entity, Decided decided) {
        Set<String> cluster = decided.cluster(entity);
        Optional<EntityFact> fact = entities.find(entity);
        Counts counts = entities.counts(cluster);
        return new Preview.Standing(
                entity,
                fact.map(EntityFact::label).orElse(null),
                fact.map(EntityFact::type).orElse(null),
                List.copyOf(cluster),
                counts.mentions(),
                counts.posts(),
                counts.regions(),
                counts.relations());
    }

    /// @return why it cannot be decided; null if it can
    @Nullable
    String objection(Decision decision, Decided decided) {
        if (decision instanceof Decision.Merge merge) {
            for (String entity : List.of(merge.entity(), merge.into())) {
                if (entities.find(entity).isEmpty()) {
                    return "the graph has no entity " + entity;
                }
            }
        }
        return decided.objection(decision);
    }

    /// What a careful person would like to be told first.
    List<String> warnings(Decision decision, Decided decided) {
        List<String> warnings = new ArrayList<>();
        if (decision instanceof Decision.Merge merge) {
            List<String> items = new ArrayList<>();
            for (String entity : List.of(merge.entity(), merge.into())) {
                decided.cluster(entity).stream()
                        .filter(id -> !CoinedId.isOne(id))
                        .forEach(items::add);
            }
            if (items.size() > 1) {
                warnings.add("Wikidata has them as different items: " + String.join(", ", items));
            }
            Optional<EntityFact> one = entities.find(merge.entity());
            Optional<EntityFact> other = entities.find(merge.into());
            if (one.isPresent()
                    && other.isPresent()
                    && !one.get().type().equals(other.get().type())) {
                warnings.add("they are of different types: %s is %s, %s is %s"
                        .formatted(
                                merge.entity(),
                                one.get().type(),
                                merge.into(),
                                other.get().type()));
            }
        }
        if (decision instanceof Decision.Approve approve) {
            contradicted(approve.fact(), true, decided).ifPresent(warnings::add);
            approve.fact().settles().forEach((mention, entity) -> decided.judgement(mention)
                    .filter(judgement -> !judgement.entity().id().equals(entity.id()))
                    .ifPresent(judgement -> warnings.add("%s has decided that \"%s\" names %s"
                            .formatted(
                                    judgement.decider().by(),
                                    mention.quote(),
                                    judgement.entity().id()))));
        } else if (decision instanceof Decision.Reject reject) {
            contradicted(reject.fact(), false, decided).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Optional<String> contradicted(JudgedFact fact, boolean approves, Decided decided) {
        return decided.verdict(fact)
                .filter(verdict -> verdict.approved() != approves)
                .map(Verdict::decider)
                .map(decider -> "%s has %s it by decision %d"
                        .formatted(decider.by(), approves ? "rejected" : "approved", decider.decision()));
    }
}
