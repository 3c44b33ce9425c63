package iconograph.graph.query;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import iconograph.graph.query.QueryRefused.Reason;

import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/// The query part of the SPARQL 1.1 protocol; updates are refused.
///
/// An answer that was cut off at the limit of rows says so in the header `Iconograph-Truncated: true`.
@Path("/sparql")
public class SparqlResource {

    static final String TRUNCATED = "Iconograph-Truncated";

    private final SparqlReader reader;

    SparqlResource(SparqlReader reader) {
        this.reader = reader;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri.getQueryParameters(), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response form(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        return answer(form, headers);
    }

    @POST
    @Consumes("application/sparql-query")
    public Response direct(String query, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(query, uri.getQueryParameters(), headers);
    }

    @POST
    @Consumes("application/sparql-update")
    public Response update() {
        throw new QueryRefused(Reason.FORBIDDEN, "this graph is read-only: updates are not allowed");
    }

    private Response answer(MultivaluedMap<String, String> parameters, HttpHeaders headers) {
        if (parameters.containsKey("update")) {
            return update();
        }
        return answer(one(parameters.get("query")), parameters, headers);
    }

    private Response answer(String text, MultivaluedMap<String, String> parameters, HttpHeaders headers) {
        Query query = SparqlGuard.parse(text);
        chooseGraphs(query, parameters);
        SparqlFormat format = SparqlFormat.choose(query, headers.getAcceptableMediaTypes())
                .orElseThrow(() -> new NotAcceptableException("no such format for this kind of query"));
        SparqlReader.Answer answer = reader.answer(query, format);
        Response.ResponseBuilder response = Response.ok(answer.body(), format.mediaType());
        return (answer.truncated() ? response.header(TRUNCATED, "true") : response).build();
    }

    /// The protocol's dataset takes the place of the query's own.
    private static void chooseGraphs(Query query, MultivaluedMap<String, String> parameters) {
        List<String> graphs = parameters.getOrDefault("default-graph-uri", List.of());
        List<String> named = parameters.getOrDefault("named-graph-uri", List.of());
        if (!graphs.isEmpty() || !named.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            graphs.forEach(query::addGraphURI);
            named.forEach(query::addNamedGraphURI);
        }
    }

    private static String one(@Nullable List<String> queries) {
        if (queries == null || queries.size() != 1) {
            throw new QueryRefused(Reason.MALFORMED, "give exactly one `query`");
        }
        return queries.getFirst();
    }
}
