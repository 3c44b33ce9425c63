package iconograph.graph.query;

import java.io.ByteArrayOutputStream;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.apache.jena.graph.Graph;

/// Answers with a small graph in whatever format is accepted most.
final class PublishedGraph {

    private PublishedGraph() {}

    /// @throws NotAcceptableException if it is none that a graph can have
    static Response response(Graph graph, HttpHeaders headers) {
        SparqlFormat.Graph format = Negotiation.of(headers)
                .best(SparqlFormat.GRAPHS, SparqlFormat.Graph::mediaType)
                .orElseThrow(() -> new NotAcceptableException("no such format for a graph"));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        format.write(graph.find(), graph.getPrefixMapping().getNsPrefixMap(), body);
        return Response.ok(body.toByteArray(), format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
