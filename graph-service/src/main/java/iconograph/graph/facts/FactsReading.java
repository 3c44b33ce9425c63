package iconograph.graph.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import iconograph.contracts.Candidate;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Likeness;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.Relation;
import iconograph.contracts.Sight;

/// One pass over an event, which gathers what it says. Used once.
final class FactsReading {

    /// Of an ambiguous mention's candidates, this many best ones reach the graph: more than a person would weigh.
    private static final int MOST_CANDIDATES = 10;

    private final Linked event;
    private final Post post;
    private final List<MentionFact> mentions = new ArrayList<>();
    private final SortedMap<String, EntityFact> entities = new TreeMap<>();
    private final SortedMap<String, Claim> claims = new TreeMap<>();

    FactsReading(Linked event) {
        this.event = event;
        this.post = wellFormed(event.post());
    }

    Facts facts() {
        if (!event.extraction().post().equals(post.id())) {
            throw new IllegalArgumentException(
                    "extraction of post %s".formatted(event.extraction().post()));
        }
        List<Mention> found = event.extraction().mentions();
        for (int i = 0; i < found.size(); i++) {
            read(found.get(i), event.decisions().get(i));
        }
        event.extraction().relations().forEach(this::relate);
        event.extraction().objectRelations().forEach(this::relate);
        refuseTwins();
        return new Facts(
                post,
                event.extraction().model(),
                event.linker(),
                mentions,
                List.copyOf(entities.values()),
                List.copyOf(claims.values()),
                looks(),
                event.meaning() instanceof Likeness meaning ? new TextMeaning(meaning) : null,
                event.extraction().sights().stream().map(this::wellFormed).toList(),
                Map.of(),
                Map.of(),
                Map.of(),
                false);
    }

    private void read(Mention mention, LinkDecision decision) {
        String quote = quoteOf(mention);
        String name = decision instanceof LinkDecision.Unknown unknown
                        && !unknown.name().isBlank()
                ? WellFormed.text(unknown.name())
                : quote;
        String id = MentionFact.idOf(post.id(), mention.span());
        MentionFact fact = new MentionFact(
                id, mention.span(), quote, mention.type(), mention.score(), name, MentionFact.Decision.of(decision));
        mentions.add(fact);
        link(fact, decision);
        ground(fact, mention);
    }

    private String quoteOf(Mention mention) {
        try {
            return mention.span().in(post.text());
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "%s ends after the text, which has %d code points"
                            .formatted(
                                    mention.span(),
                                    post.text().codePointCount(0, post.text().length())),
                    e);
        }
    }

    private void link(MentionFact mention, LinkDecision decision) {
        switch (decision) {
            case LinkDecision.Linked linked -> {
                Candidate choice = linked.choice();
                keep(EntityFact.of(choice));
                claim(new Claim.Names(mention.id(), choice.entity().value(), choice.score(), choice.parts()));
            }
            case LinkDecision.Ambiguous ambiguous -> {
                List<Candidate> best =
                        ambiguous.candidates().stream().limit(MOST_CANDIDATES).toList();
                for (int rank = 0; rank < best.size(); rank++) {
                    Candidate candidate = best.get(rank);
                    keep(EntityFact.of(candidate));
                    claim(new Claim.MayName(
                            mention.id(), candidate.entity().value(), rank, candidate.score(), candidate.parts()));
                }
            }
            case LinkDecision.Unknown unknown -> {
                EntityFact coined = EntityFact.coined(mention.name(), mention.type());
                keep(coined);
                claim(new Claim.Names(mention.id(), coined.id(), mention.score(), Map.of()));
            }
        }
    }

    private void ground(MentionFact fact, Mention mention) {
        mention.groundings().forEach(grounding -> {
            String shown = grounding.region().picture();
            if (!hasPicture(shown)) {
                throw new IllegalArgumentException(
                        "%s is shown in picture %s, which the post does not have".formatted(fact.id(), shown));
            }
            claim(new Claim.ShownIn(fact.id(), grounding.region(), grounding.score()));
        });
    }

    private List<RegionLook> looks() {
        SortedMap<String, RegionLook> looks = new TreeMap<>();
        for (Claim claim : claims.values()) {
            if (claim instanceof Claim.InPicture inPicture) {
                RegionLook.of(inPicture, event.extraction().sights())
                        .forEach(look -> looks.putIfAbsent(look.id(), look));
            }
        }
        return List.copyOf(looks.values());
    }

    private boolean hasPicture(String sha256) {
        return post.pictures().stream().anyMatch(picture -> picture.sha256().equals(sha256));
    }

    private Sight wellFormed(Sight sight) {
        if (!hasPicture(sight.picture())) {
            throw new IllegalArgumentException(
                    "picture %s was looked at, which the post does not have".formatted(sight.picture()));
        }
        return switch (sight) {
            case Sight.Seen seen ->
                new Sight.Seen(
                        seen.picture(),
                        WellFormed.textOrNull(seen.caption()),
                        seen.things(),
                        seen.faces(),
                        seen.lines().stream().map(WellFormed::text).toList(),
                        WellFormed.text(seen.words()),
                        seen.searched());
            case Sight.Unreadable unreadable ->
                new Sight.Unreadable(unreadable.picture(), WellFormed.text(unreadable.reason()));
        };
    }

    private void relate(Relation relation) {
        claim(new Claim.Relates(
                mentions.get(relation.head()).id(),
                mentions.get(relation.tail()).id(),
                relation.type(),
                relation.score()));
    }

    private void relate(ObjectRelation relation) {
        String mention = mentions.get(relation.mention()).id();
        String shown = relation.object().picture();
        if (!hasPicture(shown)) {
            throw new IllegalArgumentException(
                    "%s relates to an object in picture %s, which the post does not have".formatted(mention, shown));
        }
        claim(new Claim.RelatesTo(mention, relation.object(), relation.type(), relation.score()));
    }

    /// Of two that say the same thing about a coined entity, the spelling that comes first in the alphabet stays.
    private void keep(EntityFact entity) {
        entities.merge(entity.id(), entity, (a, b) -> a.label().compareTo(b.label()) <= 0 ? a : b);
    }

    /// Said twice, the surer one counts.
    private void claim(Claim claim) {
        claims.merge(claim.key(), claim, (a, b) -> a.score() >= b.score() ? a : b);
    }

    private void refuseTwins() {
        Set<String> seen = new HashSet<>();
        mentions.stream()
                .map(MentionFact::id)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("two mentions at " + id);
                });
    }

    private static Post wellFormed(Post post) {
        return new Post(
                post.id(),
                WellFormed.text(post.source()),
                WellFormed.text(post.sourceId()),
                WellFormed.text(post.text()),
                WellFormed.textOrNull(post.author()),
                once(post.pictures()),
                post.writtenAt());
    }

    /// A post may show the same picture twice; the graph has it once, where it comes first.
    private static List<Picture> once(List<Picture> pictures) {
        Set<String> seen = new HashSet<>();
        return pictures.stream()
                .filter(picture -> seen.add(picture.sha256()))
                .map(picture -> new Picture(
                        picture.sha256(),
                        picture.uri(),
                        picture.mediaType(),
                        picture.width(),
                        picture.height(),
                        WellFormed.textOrNull(picture.altText())))
                .toList();
    }
}
