package iconograph.graph.query;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.ext.web.RoutingContext;

/// SPARQL updates at an address of their own, for clients that know queries and updates apart by it.
@Path("/update")
public class UpdateResource {

    private final SparqlResource sparql;

    UpdateResource(SparqlResource sparql) {
        this.sparql = sparql;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response form(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection)
            throws IOException {
        return sparql.form(body, uri, headers, connection);
    }

    @POST
    @Consumes("application/sparql-update")
    public Response update(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection)
            throws IOException {
        return sparql.update(body, uri, headers, connection);
    }
}
