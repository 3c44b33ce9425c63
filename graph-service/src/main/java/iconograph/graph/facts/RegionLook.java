package iconograph.graph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;
import iconograph.contracts.Sight;

/// What a region that a claim is about looks like, so that regions like it can be found.
///
/// It follows from the picture and from what looked at it alone, whichever post shows the picture.
///
/// @param region the region's id
public record RegionLook(String region, Look.Kind kind, Likeness likeness) {

    /// How much of a face has to lie in a region to be of what the region shows.
    private static final double INSIDE = 0.6;

    /// A face that is a smaller share of the region is of someone in the background.
    private static final double LEAST_SHARE = 0.01;

    /// Names the look: a region has one of each kind by each encoder.
    public String id() {
        return "%s/%s/%s".formatted(region, kindName(), likeness.encoder());
    }

    /// The kind as the graph has it, such as `face`.
    public String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// @param claim  about a region
    /// @param sights what became of looking at the post's pictures
    static List<RegionLook> of(Claim.InPicture claim, List<Sight> sights) {
        List<RegionLook> looks = new ArrayList<>();
        for (Sight sight : sights) {
            if (sight instanceof Sight.Seen seen
                    && seen.picture().equals(claim.region().picture())) {
                seen.looks().stream()
                        .filter(look -> look.kind() == Look.Kind.FACE && shows(claim.region(), look.region()))
                        .max(Comparator.comparingLong(look -> area(look.region())))
                        .ifPresent(look -> looks.add(of(claim, look)));
                seen.looks().stream()
                        .filter(look ->
                                look.kind() != Look.Kind.FACE && look.region().equals(claim.region()))
                        .forEach(look -> looks.add(of(claim, look)));
            }
        }
        return looks;
    }

    private static RegionLook of(Claim.InPicture claim, Look look) {
        return new RegionLook(claim.regionId(), look.kind(), look.likeness());
    }

    private static boolean shows(ImageRegion region, ImageRegion face) {
        return face.shareWithin(region) >= INSIDE && area(face) >= LEAST_SHARE * area(region);
    }

    private static long area(ImageRegion region) {
        return (long) region.width() * region.height();
    }
}
