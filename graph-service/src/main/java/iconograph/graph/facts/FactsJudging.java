package iconograph.graph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Puts what people decided in the place of what the linker says.
final class FactsJudging {

    private final Facts read;
    private final Map<String, Judgement> judged;

    FactsJudging(Facts read, Map<String, Judgement> judged) {
        this.read = read;
        this.judged = judged;
    }

    Facts facts() {
        List<Claim> claims = claims();
        return new Facts(
                read.post(),
                read.model(),
                read.linker(),
                read.mentions().stream().map(this::judge).toList(),
                entities(claims),
                claims,
                read.looks(),
                read.sights(),
                judged);
    }

    private MentionFact judge(MentionFact mention) {
        Judgement judgement = judged.get(mention.id());
        return judgement == null ? mention : mention.with(decision(judgement.entity()));
    }

    private static MentionFact.Decision decision(EntityFact entity) {
        return entity.coined() ? MentionFact.Decision.UNKNOWN : MentionFact.Decision.LINKED;
    }

    /// In the order of their keys, as they are read.
    private List<Claim> claims() {
        SortedMap<String, Claim> claims = new TreeMap<>();
        read.claims().stream().filter(claim -> !isOverruled(claim)).forEach(claim -> claims.put(claim.key(), claim));
        judged.forEach((mention, judgement) -> {
            Claim names = new Claim.Names(mention, judgement.entity().id(), Judgement.SCORE, Map.of());
            claims.put(names.key(), names);
        });
        return new ArrayList<>(claims.values());
    }

    private boolean isOverruled(Claim claim) {
        return switch (claim) {
            case Claim.Names names -> judged.containsKey(names.mention());
            case Claim.MayName mayName -> judged.containsKey(mayName.mention());
            case Claim.ShownIn shownIn -> false;
            case Claim.RelatesTo relatesTo -> false;
            case Claim.Relates relates -> false;
        };
    }

    /// A coined entity is called as posts call it, whoever coined it.
    private static EntityFact spelled(EntityFact entity, MentionFact mention) {
        return entity.coined() ? new EntityFact(entity.id(), mention.name(), null, entity.type(), null) : entity;
    }

    private static EntityFact first(EntityFact one, EntityFact other) {
        return one.label().compareTo(other.label()) <= 0 ? one : other;
    }

    /// Those that are still named, or may be. What a post says of an entity comes before what a decision remembers.
    private List<EntityFact> entities(List<Claim> claims) {
        SortedMap<String, EntityFact> known = new TreeMap<>();
        for (MentionFact mention : read.mentions()) {
            Judgement judgement = judged.get(mention.id());
            if (judgement != null) {
                known.merge(judgement.entity().id(), spelled(judgement.entity(), mention), FactsJudging::first);
            }
        }
        read.entities().forEach(entity -> known.put(entity.id(), entity));
        List<String> named = claims.stream()
                .flatMap(claim -> switch (claim) {
                    case Claim.Names names -> Stream.of(names.entity());
                    case Claim.MayName mayName -> Stream.of(mayName.entity());
                    case Claim.ShownIn shownIn -> Stream.<String>empty();
                    case Claim.RelatesTo relatesTo -> Stream.<String>empty();
                    case Claim.Relates relates -> Stream.<String>empty();
                })
                .toList();
        known.keySet().retainAll(named);
        return new ArrayList<>(known.values());
    }
}
