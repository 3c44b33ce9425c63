package iconograph.graph.query;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The graph as pages show it. Lists come in stretches of up to 100; see [Page].
@Path("/graph")
@Produces(MediaType.APPLICATION_JSON)
public class GraphResource {

    private static final int MOST = 100;

    private final PostReader posts;
    private final LikePostReader likePosts;
    private final ExplanationReader explanations;
    private final EntityReader entities;
    private final NeighbourhoodReader neighbourhoods;
    private final GraphOverview overview;

    GraphResource(
            PostReader posts,
            LikePostReader likePosts,
            ExplanationReader explanations,
            EntityReader entities,
            NeighbourhoodReader neighbourhoods,
            GraphOverview overview) {
        this.posts = posts;
        this.likePosts = likePosts;
        this.explanations = explanations;
        this.entities = entities;
        this.neighbourhoods = neighbourhoods;
        this.overview = overview;
    }

    /// Newest first.
    ///
    /// @param q words that the text must hold
    @GET
    @Path("posts")
    public Page<PostReading> posts(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("q") @Nullable String q) {
        return posts.page(after, clamped(limit), q);
    }

    @GET
    @Path("posts/{id}")
    public PostReading post(@RestPath String id) {
        return posts.find(id).orElseThrow(() -> new NotFoundException("no post " + id + " in the graph"));
    }

    /// Posts that say something similar, the most alike first.
    ///
    /// @param most how many at most, up to 100
    @GET
    @Path("posts/{id}/like")
    public LikePosts likePost(@RestPath String id, @QueryParam("most") @DefaultValue("20") int most) {
        return likePosts
                .toPost(id, clamped(most))
                .orElseThrow(() -> new NotFoundException("no post " + id + " in the graph"));
    }

    /// Posts that say something similar to a text, whatever words they say it with, the most alike first.
    ///
    /// @param most how many at most, up to 100
    @GET
    @Path("posts/like")
    public LikePosts likeText(
            @QueryParam("text") @DefaultValue("") String text, @QueryParam("most") @DefaultValue("20") int most) {
        return likePosts.toText(text, clamped(most));
    }

    /// Why the post's names were linked as they were, in the order of its mentions. What people [decided][Decision]
    /// since then is not in it.
    @GET
    @Path("posts/{id}/explanations")
    public List<Explanation> explanations(@RestPath String id) {
        return explanations.find(id).orElseThrow(() -> new NotFoundException("no post " + id + " in the graph"));
    }

    /// Those named by most posts first.
    ///
    /// @param q    words that the label must hold
    /// @param type such as `PER`
    @GET
    @Path("entities")
    public Page<EntitySummary> entities(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("q") @Nullable String q,
            @QueryParam("type") @Nullable String type) {
        return entities.page(after, clamped(limit), q, type);
    }

    @GET
    @Path("entities/{id}")
    public EntityReading entity(@RestPath String id) {
        return entities.find(id).orElseThrow(() -> new NotFoundException("no entity " + id + " in the graph"));
    }

    /// Newest first.
    @GET
    @Path("entities/{id}/posts")
    public Page<PostReading> postsNaming(
            @RestPath String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        Page<PostReading> page = posts.naming(id, after, clamped(limit));
        if (page.items().isEmpty()) {
            entity(id);
        }
        return page;
    }

    /// Two steps from an entity: the posts that name it, newest first, and whom and what they name and show.
    ///
    /// @param limit the most posts; of what each of them names, and of what it shows, there are 50 at the most
    @GET
    @Path("entities/{id}/neighbourhood")
    public Neighbourhood neighbourhoodOf(
            @RestPath String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return neighbourhoods
                .round(id, after, clamped(limit))
                .orElseThrow(() -> new NotFoundException("no entity " + id + " in the graph"));
    }

    /// As much of what lies within two steps as can be drawn, in one piece.
    @GET
    @Path("neighbourhood/{id}")
    public Neighbourhood neighbourhood(@RestPath String id, @QueryParam("limit") @DefaultValue("50") int limit) {
        return overview.round(id, clamped(limit))
                .orElseThrow(() -> new NotFoundException("nothing called " + id + " in the graph"));
    }

    @GET
    @Path("summary")
    public GraphSummary summary() {
        return overview.summary();
    }

    private static int clamped(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}
