package iconograph.graph.query;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// The description of the dataset, where [VoID](https://www.w3.org/TR/void/#well-known) says that programs look for it.
@Path("/.well-known/void")
public class DescriptionResource {

    private final DatasetDescription description;

    DescriptionResource(DatasetDescription description) {
        this.description = description;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return description.response(uri, headers);
    }
}
