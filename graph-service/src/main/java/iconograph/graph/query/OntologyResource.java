package iconograph.graph.query;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import iconograph.graph.rdf.Ontology;

import org.apache.jena.graph.Graph;

/// What the terms of the graph mean, for programs.
@Path("/ontology")
public class OntologyResource {

    private final Graph terms = Ontology.terms();

    @GET
    public Response get(@Context HttpHeaders headers) {
        return PublishedGraph.response(terms, headers);
    }
}
