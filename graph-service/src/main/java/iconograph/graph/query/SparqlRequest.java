package iconograph.graph.query;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import iconograph.graph.query.QueryRefused.Reason;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.UpdateRequest;

/// What a request of the SPARQL protocol says, wherever it says it.
///
/// @param base what relative IRIs are relative to: where the request was sent
record SparqlRequest(MultivaluedMap<String, String> parameters, String base) {

    static final String QUERY = "query";
    static final String UPDATE = "update";

    /// The same with one more parameter, such as a query that came as the body.
    SparqlRequest with(String name, String value) {
        MultivaluedMap<String, String> more = new MultivaluedHashMap<>();
        more.add(name, value);
        return with(more);
    }

    SparqlRequest with(MultivaluedMap<String, String> more) {
        MultivaluedMap<String, String> all = new MultivaluedHashMap<>();
        parameters.forEach(all::addAll);
        more.forEach(all::addAll);
        return new SparqlRequest(all, base);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /// The query, asked of the graphs that the request chooses; they take the place of the query's own.
    ///
    /// @throws QueryRefused if there is not exactly one, or it is not allowed
    Query query() {
        if (has(UPDATE)) {
            throw new QueryRefused(Reason.MALFORMED, "give either a `query` or an `update`");
        }
        Query query = SparqlGuard.parse(one(QUERY), base);
        List<String> graphs = graphs("default-graph-uri");
        List<String> named = graphs("named-graph-uri");
        if (!graphs.isEmpty() || !named.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            graphs.forEach(query::addGraphURI);
            named.forEach(query::addNamedGraphURI);
        }
        return query;
    }

    /// The update, with `WHERE` asked of the graphs that the request chooses.
    ///
    /// @throws QueryRefused if there is not exactly one, it is not allowed, or it chooses graphs as well
    UpdateRequest update() {
        if (has(QUERY)) {
            throw new QueryRefused(Reason.MALFORMED, "give either a `query` or an `update`");
        }
        UpdateRequest update = SparqlGuard.parseUpdate(one(UPDATE), base);
        List<String> using = graphs("using-graph-uri");
        List<String> named = graphs("using-named-graph-uri");
        if (!using.isEmpty() || !named.isEmpty()) {
            update.getOperations().forEach(operation -> {
                if (operation instanceof UpdateModify modify) {
                    refuseOwnGraphs(modify);
                    using.forEach(graph -> modify.addUsing(NodeFactory.createURI(graph)));
                    named.forEach(graph -> modify.addUsingNamed(NodeFactory.createURI(graph)));
                }
            });
        }
        return update;
    }

    private static void refuseOwnGraphs(UpdateModify modify) {
        if (modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty()) {
            throw new QueryRefused(
                    Reason.MALFORMED, "choose graphs either in the request or in the update, by WITH or USING");
        }
    }

    private List<String> graphs(String parameter) {
        List<String> graphs = parameters.getOrDefault(parameter, List.of());
        graphs.forEach(SparqlRequest::graph);
        return graphs;
    }

    /// @throws QueryRefused if it is no absolute IRI
    static Node graph(String iri) {
        try {
            if (new URI(iri).isAbsolute()) {
                return NodeFactory.createURI(iri);
            }
        } catch (URISyntaxException e) {
            throw new QueryRefused(Reason.MALFORMED, "no IRI of a graph: " + e.getMessage(), e);
        }
        throw new QueryRefused(Reason.MALFORMED, "the IRI of a graph is absolute, unlike \"%s\"".formatted(iri));
    }

    private String one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new QueryRefused(Reason.MALFORMED, "give exactly one `%s`".formatted(name));
        }
        return values.getFirst();
    }
}
