package iconograph.linking.pictures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.Resemblance;
import iconograph.contracts.Sight;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;

/// What a post's pictures say about the items that one of its mentions may name.
///
/// Where it is known which region shows the mention, that region is compared, and may speak against an item. Otherwise
/// all of what the pictures show is, and the best likeness can only speak for one: whom a name means need not be in the
/// picture. An item without reference pictures gains and loses nothing. For use by one thread.
public final class PictureEvidence {

    /// How much of a face has to lie in a region to be of what the region shows.
    private static final double INSIDE = 0.6;

    /// From which intersection over union a region shows the thing that was seen there.
    private static final double SAME_PLACE = 0.5;

    private static final String PERSON = "person";

    private static final PictureEvidence NONE =
            new PictureEvidence(List.of(), false, false, ReferencePictures.none(), PictureTrust.none());

    private final List<Look> looks;
    private final boolean placed;
    private final boolean showsPerson;
    private final ReferencePictures references;
    private final PictureTrust trust;
    private final Map<EntityId, Verdict> verdicts = new HashMap<>();

    private PictureEvidence(
            List<Look> looks, boolean placed, boolean showsPerson, ReferencePictures references, PictureTrust trust) {
        this.looks = List.copyOf(looks);
        this.placed = placed;
        this.showsPerson = showsPerson;
        this.references = references;
        this.trust = trust;
    }

    /// Of a mention in a post without pictures.
    public static PictureEvidence none() {
        return NONE;
    }

    /// @param sights what became of the post's pictures
    public static PictureEvidence of(
            Mention mention, List<Sight> sights, ReferencePictures references, PictureTrust trust) {
        List<Sight.Seen> seen = sights.stream()
                .flatMap(sight -> switch (sight) {
                    case Sight.Seen one -> Stream.of(one);
                    case Sight.Unreadable none -> Stream.<Sight.Seen>empty();
                })
                .toList();
        if (seen.isEmpty()) {
            return NONE;
        }
        List<Look> all = seen.stream().flatMap(one -> one.looks().stream()).toList();
        if (mention.groundings().isEmpty()) {
            return new PictureEvidence(all, false, false, references, trust);
        }
        ImageRegion region = mention.groundings().getFirst().region();
        boolean person = seen.stream()
                .flatMap(one -> one.things().stream())
                .anyMatch(thing ->
                        thing.kind().equals(PERSON) && thing.region().intersectionOverUnion(region) >= SAME_PLACE);
        List<Look> inside = all.stream().filter(look -> isOf(look, region)).toList();
        return new PictureEvidence(inside, true, person, references, trust);
    }

    private static boolean isOf(Look look, ImageRegion region) {
        return switch (look.kind()) {
            case FACE -> look.region().shareWithin(region) >= INSIDE;
            // No item is known by the kinds of things in a picture.
            case THING -> false;
            case EMBLEM -> look.region().equals(region);
        };
    }

    /// What they say about this item.
    public Verdict about(WikidataItem item) {
        return this == NONE ? Verdict.NONE : verdicts.computeIfAbsent(item.id(), id -> compare(item));
    }

    private Verdict compare(WikidataItem item) {
        double shownKind = showsPerson ? (item.coarse() == CoarseType.PER ? trust.shownKind() : -trust.shownKind()) : 0;
        Optional<Resemblance> best = looks.isEmpty() ? Optional.empty() : mostAlike(references.of(item.id()));
        if (best.isEmpty()) {
            return new Verdict(0, 0, shownKind, null);
        }
        Resemblance resemblance = best.get();
        double evidence = evidence(resemblance);
        return switch (resemblance.kind()) {
            case FACE -> new Verdict(evidence, 0, shownKind, resemblance);
            case THING -> new Verdict(0, 0, shownKind, null);
            case EMBLEM -> new Verdict(0, evidence, shownKind, resemblance);
        };
    }

    private double evidence(Resemblance resemblance) {
        double evidence = trust.in(resemblance.kind()).evidence(resemblance.similarity());
        return placed ? evidence : Math.max(0, evidence);
    }

    private Optional<Resemblance> mostAlike(List<ReferencePicture> pictures) {
        return pictures.stream()
                .flatMap(picture -> looks.stream()
                        .filter(look ->
                                look.kind() == picture.kind() && look.likeness().isComparableWith(picture.likeness()))
                        .map(look -> new Resemblance(
                                look.kind(),
                                look.region(),
                                picture.name(),
                                look.likeness().similarity(picture.likeness()))))
                .max(Comparator.comparingDouble(this::evidenceFirst));
    }

    /// The larger evidence wins; among equal ones, where both reach the limit, the larger similarity.
    private double evidenceFirst(Resemblance resemblance) {
        return evidence(resemblance) + resemblance.similarity() / 1000;
    }
}
