package iconograph.graph.query;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import iconograph.graph.Rebuild;
import iconograph.graph.Rebuilding;

import io.smallrye.common.annotation.Blocking;
import org.jspecify.annotations.Nullable;

/// Lets both stores be filled anew from PostgreSQL, by those who may write.
@Path("/graph/rebuild")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private final Rebuilding rebuilding;
    private final WriteToken token;

    RebuildResource(Rebuilding rebuilding, WriteToken token) {
        this.rebuilding = rebuilding;
        this.token = token;
    }

    /// Begins; how far it is, [GET][#latest] tells.
    @POST
    @Blocking
    public Response start(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        token.check(authorization);
        if (!rebuilding.start()) {
            throw new ClientErrorException("the graph is being rebuilt already", Response.Status.CONFLICT);
        }
        return Response.accepted(rebuilding.latest()).build();
    }

    @GET
    public Rebuild latest() {
        return rebuilding.latest();
    }
}
