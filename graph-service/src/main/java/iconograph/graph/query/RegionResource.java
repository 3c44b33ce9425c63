package iconograph.graph.query;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The regions of pictures that posts tell of.
@Path("/graph/regions")
@Produces(MediaType.APPLICATION_JSON)
public class RegionResource {

    private static final int MOST = 100;

    private final LikeRegionReader regions;

    RegionResource(LikeRegionReader regions) {
        this.regions = regions;
    }

    /// Regions of other pictures that look like this one, the most alike first.
    ///
    /// @param picture the SHA-256 of the region's picture
    /// @param box     `x,y,width,height` in pixels, as its address by the IIIF Image API has it
    /// @param by      `face`, `thing` (its kind) or `emblem` (colours and edges); without it, the first that it has
    /// @param most    how many at most, up to 100
    @GET
    @Path("{picture}/{box}/like")
    public LikeRegions like(
            @RestPath String picture,
            @RestPath String box,
            @QueryParam("by") @Nullable String by,
            @QueryParam("most") @DefaultValue("20") int most) {
        return regions.find(picture, box, kind(by), Math.clamp(most, 1, MOST))
                .orElseThrow(() -> new NotFoundException("no region " + picture + "/" + box + " in the graph"));
    }

    private static @Nullable LikenessKind kind(@Nullable String by) {
        return by == null
                ? null
                : LikenessKind.called(by)
                        .orElseThrow(() -> new QueryRefused(
                                QueryRefused.Reason.MALFORMED,
                                "Regions are compared by %s, not by \"%s\"."
                                        .formatted(String.join(", ", LikenessKind.words()), by)));
    }
}
