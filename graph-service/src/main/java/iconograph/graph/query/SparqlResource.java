package iconograph.graph.query;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;

import io.vertx.ext.web.RoutingContext;
import org.apache.jena.query.Query;

/// The [SPARQL 1.1 protocol](https://www.w3.org/TR/sparql11-protocol/): queries for everyone, updates for those who
/// have the token. Whoever asks nothing is told what can be asked.
///
/// An answer that was cut off at the limit of rows says so in the header `Iconograph-Truncated: true`.
@Path("/sparql")
public class SparqlResource {

    static final String TRUNCATED = "Iconograph-Truncated";

    private final SparqlReader reader;
    private final SparqlWriter writer;
    private final WriteToken token;
    private final DatasetDescription description;
    private final int most;

    SparqlResource(
            SparqlReader reader,
            SparqlWriter writer,
            WriteToken token,
            DatasetDescription description,
            GraphConfig config) {
        this.reader = reader;
        this.writer = writer;
        this.token = token;
        this.description = description;
        this.most = config.write().bytes();
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection) {
        SparqlRequest request = request(uri);
        if (request.has(SparqlRequest.UPDATE)) {
            throw new QueryRefused(Reason.MALFORMED, "an update comes by POST");
        }
        return request.has(SparqlRequest.QUERY)
                ? answer(request, headers, connection)
                : description.response(uri, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response form(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection)
            throws IOException {
        RequestText.checkTyped(headers);
        SparqlRequest request = request(uri).with(RequestText.form(RequestText.read(body, most)));
        return request.has(SparqlRequest.UPDATE)
                ? update(request, headers, connection)
                : answer(request, headers, connection);
    }

    @POST
    @Consumes("application/sparql-query")
    public Response query(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection)
            throws IOException {
        RequestText.checkCharset(headers);
        String query = RequestText.read(body, most);
        return answer(request(uri).with(SparqlRequest.QUERY, query), headers, connection);
    }

    @POST
    @Consumes("application/sparql-update")
    public Response update(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection)
            throws IOException {
        token.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        RequestText.checkCharset(headers);
        String update = RequestText.read(body, most);
        return update(request(uri).with(SparqlRequest.UPDATE, update), headers, connection);
    }

    private static SparqlRequest request(UriInfo uri) {
        return new SparqlRequest(uri.getQueryParameters(), uri.getAbsolutePath().toString());
    }

    private Response answer(SparqlRequest request, HttpHeaders headers, RoutingContext connection) {
        Query query = request.query();
        SparqlFormat format = SparqlFormat.choose(query, Negotiation.of(headers))
                .orElseThrow(() -> new NotAcceptableException("no such format for this kind of query"));
        SparqlReader.Answer answer = reader.answer(query, format, Asker.of(connection));
        Response.ResponseBuilder response =
                Response.ok(answer.body(), format.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return (answer.truncated() ? response.header(TRUNCATED, "true") : response).build();
    }

    private Response update(SparqlRequest request, HttpHeaders headers, RoutingContext connection) {
        token.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        writer.update(request.update(), Asker.of(connection));
        return Response.noContent().build();
    }
}
