package iconograph.ingest;

import java.time.Instant;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

/// How the posts as a whole fare.
@Path("/journey")
public class JourneyResource {

    private static final int LONGEST_PAGE = 500;

    private final JourneyCounter counter;
    private final PostRepository posts;

    JourneyResource(JourneyCounter counter, PostRepository posts) {
        this.counter = counter;
        this.posts = posts;
    }

    @GET
    public JourneyCounts count() {
        return counter.count(Instant.now());
    }

    @GET
    @Path("put-aside")
    public PutAsidePage putAside(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new BadRequestException("limit is %d; it may be 1 to %d".formatted(limit, LONGEST_PAGE));
        }
        try {
            return posts.putAside(after == null ? null : PutAsideCursor.parse(after), limit);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("after is not what an earlier page gave as next", e);
        }
    }
}
