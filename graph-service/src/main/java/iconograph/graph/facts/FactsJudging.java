package iconograph.graph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.TextSpan;

import org.jspecify.annotations.Nullable;

/// Puts what people decided in the place of what models say: first which words are names, then whom they name, then
/// what is said of them. Used once.
final class FactsJudging {

    private final Facts read;
    private final Map<QuotedMention, Judgement> names;
    private final List<Verdict> verdicts;

    private final Map<String, MentionFact> mentions = new LinkedHashMap<>();
    private final Map<String, Judgement> judged = new HashMap<>();
    private final Map<String, Decider> approved = new HashMap<>();
    private final SortedMap<String, Claim> claims = new TreeMap<>();
    private boolean namesJudged;
    private final Map<Verdict, String> lapsed = new LinkedHashMap<>();

    FactsJudging(Facts read, Map<QuotedMention, Judgement> names, List<Verdict> verdicts) {
        this.read = read;
        this.names = names;
        this.verdicts = verdicts;
    }

    Facts facts() {
        if (verdicts.isEmpty()
                && read.mentions().stream().noneMatch(mention -> names.containsKey(QuotedMention.of(mention)))) {
            return read;
        }
        judge();
        List<Claim> said = List.copyOf(claims.values());
        return new Facts(
                read.post(),
                read.model(),
                read.linker(),
                mentions.values().stream()
                        .map(this::linked)
                        .sorted(Comparator.comparing(
                                        (MentionFact it) -> it.span().start())
                                .thenComparing(it -> it.span().end()))
                        .toList(),
                entities(said),
                said,
                looks(said),
                read.meaning(),
                read.sights(),
                judged,
                approved,
                Map.of(),
                namesJudged
                        && approved.keySet()
                                .containsAll(mentions.values().stream()
                                        .map(MentionFact::key)
                                        .toList()));
    }

    /// What nobody tells of any more need not be compared with anything.
    private List<RegionLook> looks(List<Claim> said) {
        Set<String> regions = said.stream()
                .filter(Claim.InPicture.class::isInstance)
                .map(claim -> ((Claim.InPicture) claim).regionId())
                .collect(Collectors.toSet());
        return read.looks().stream()
                .filter(look -> regions.contains(look.region()))
                .toList();
    }

    /// Verdicts that do not matter any more, and why.
    Map<Verdict, String> lapsed() {
        judge();
        return lapsed;
    }

    private void judge() {
        read.mentions().forEach(mention -> mentions.put(mention.id(), mention));
        for (Verdict verdict : verdicts) {
            if (verdict.fact() instanceof JudgedFact.Name name) {
                judge(name, verdict);
            }
        }
        settleNames();
        keepClaims();
        verdicts.forEach(this::judgeClaim);
    }

    private void judge(JudgedFact.Name name, Verdict verdict) {
        MentionFact found = mentions.get(name.mention().id());
        if (!verdict.approved()) {
            if (found == null || !holds(name.mention())) {
                lapsed.put(
                        verdict,
                        "nobody says any more that \"%s\" is a name there"
                                .formatted(name.mention().quote()));
            } else {
                mentions.remove(found.id());
                namesJudged = true;
            }
            return;
        }
        if (!holds(name.mention())) {
            lapsed.put(
                    verdict,
                    "the post does not say \"%s\" there any more"
                            .formatted(name.mention().quote()));
            return;
        }
        MentionFact approvedName = found == null
                ? new MentionFact(
                        name.mention().id(),
                        MentionFact.spanOf(name.mention().id()),
                        name.mention().quote(),
                        name.type(),
                        Decider.SCORE,
                        name.mention().quote(),
                        MentionFact.Decision.UNKNOWN)
                : found.approvedAs(name.type());
        mentions.put(approvedName.id(), approvedName);
        approved.put(approvedName.key(), verdict.decider());
        namesJudged = true;
        // An entity of our own is told from others by its type too.
        boolean ours = found == null || !found.type().equals(name.type());
        if (ours && approvedName.decision() == MentionFact.Decision.UNKNOWN) {
            EntityFact coined = EntityFact.coined(approvedName.name(), name.type());
            judged.put(approvedName.id(), new Judgement(verdict.decider(), coined));
        }
    }

    /// Whether the post says these words where the mention stands.
    private boolean holds(QuotedMention mention) {
        TextSpan span = MentionFact.spanOf(mention.id());
        String text = read.post().text();
        return span.end() <= text.codePointCount(0, text.length())
                && span.in(text).equals(mention.quote());
    }

    private void settleNames() {
        for (MentionFact mention : mentions.values()) {
            Judgement judgement = names.get(QuotedMention.of(mention));
            if (judgement != null) {
                judged.put(mention.id(), judgement);
            }
        }
    }

    /// In the order of their keys, as they are read.
    private void keepClaims() {
        read.claims().stream().filter(this::stays).forEach(claim -> claims.put(claim.key(), claim));
        judged.forEach((mention, judgement) -> {
            Claim naming = new Claim.Names(mention, judgement.entity().id(), Decider.SCORE, Map.of());
            claims.put(naming.key(), naming);
        });
    }

    private boolean stays(Claim claim) {
        return mentions.containsKey(claim.mention())
                && switch (claim) {
                    case Claim.Names it -> !judged.containsKey(it.mention());
                    case Claim.MayName it -> !judged.containsKey(it.mention());
                    case Claim.ShownIn it -> true;
                    case Claim.RelatesTo it -> true;
                    case Claim.Relates it -> mentions.containsKey(it.tail());
                };
    }

    private void judgeClaim(Verdict verdict) {
        switch (verdict.fact()) {
            case JudgedFact.Name it -> {
                // was judged before all others
            }
            case JudgedFact.Depiction it ->
                judge(
                        verdict,
                        it.claim(),
                        first(missing(it.mention()), missing(it.region()), otherThan(it.mention(), it.entity())));
            case JudgedFact.Relation it -> judge(verdict, it.claim(), first(missing(it.mention()), missing(it.tail())));
            case JudgedFact.ObjectRelation it ->
                judge(verdict, it.claim(), first(missing(it.mention()), missing(it.region())));
        }
    }

    /// @param why the verdict does not matter; null if it may
    private void judge(Verdict verdict, Claim claim, @Nullable String why) {
        if (why != null) {
            lapsed.put(verdict, why);
        } else if (verdict.approved()) {
            claims.put(claim.key(), claim);
            approved.put(claim.key(), verdict.decider());
        } else if (claims.remove(claim.key()) == null) {
            lapsed.put(verdict, "no model says so any more");
        }
    }

    private static @Nullable String first(@Nullable String... reasons) {
        return Stream.of(reasons).filter(it -> it != null).findFirst().orElse(null);
    }

    private @Nullable String missing(QuotedMention mention) {
        MentionFact found = mentions.get(mention.id());
        return found != null && found.quote().equals(mention.quote())
                ? null
                : "\"%s\" is no name there any more".formatted(mention.quote());
    }

    private @Nullable String missing(ImageRegion region) {
        return read.post().pictures().stream().anyMatch(it -> it.sha256().equals(region.picture()))
                ? null
                : "the post does not have the picture any more";
    }

    private @Nullable String otherThan(QuotedMention mention, EntityFact entity) {
        return claims.containsKey(Claim.Names.keyOf(mention.id(), entity.id()))
                ? null
                : "\"%s\" does not name %s any more".formatted(mention.quote(), entity.id());
    }

    private MentionFact linked(MentionFact mention) {
        Judgement judgement = judged.get(mention.id());
        return judgement == null
                ? mention
                : mention.with(
                        judgement.entity().coined() ? MentionFact.Decision.UNKNOWN : MentionFact.Decision.LINKED);
    }

    /// A coined entity is called as posts call it, whoever coined it.
    private static EntityFact spelled(EntityFact entity, MentionFact mention) {
        return entity.coined() ? new EntityFact(entity.id(), mention.name(), null, entity.type(), null) : entity;
    }

    private static EntityFact first(EntityFact one, EntityFact other) {
        return one.label().compareTo(other.label()) <= 0 ? one : other;
    }

    /// Those that are still named, or may be. What a post says of an entity comes before what a decision remembers.
    private List<EntityFact> entities(List<Claim> said) {
        SortedMap<String, EntityFact> known = new TreeMap<>();
        for (MentionFact mention : mentions.values()) {
            Judgement judgement = judged.get(mention.id());
            if (judgement != null) {
                known.merge(judgement.entity().id(), spelled(judgement.entity(), mention), FactsJudging::first);
            }
        }
        read.entities().forEach(entity -> known.put(entity.id(), entity));
        List<String> named = said.stream()
                .flatMap(claim -> switch (claim) {
                    case Claim.Names it -> Stream.of(it.entity());
                    case Claim.MayName it -> Stream.of(it.entity());
                    case Claim.ShownIn it -> Stream.<String>empty();
                    case Claim.RelatesTo it -> Stream.<String>empty();
                    case Claim.Relates it -> Stream.<String>empty();
                })
                .toList();
        known.keySet().retainAll(named);
        return new ArrayList<>(known.values());
    }
}
