package iconograph.graph.query;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.Profile;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// The [Graph Store protocol](https://www.w3.org/TR/sparql11-http-rdf-update/): whole graphs, to read for everyone, to
/// write for those who have the token.
///
/// A graph is meant by `/gsp?graph=IRI` or `/gsp?default`, or by the address itself: `/gsp/people` is the graph whose
/// IRI that address is. `POST /gsp` makes a new one.
@Path("/gsp{name:(/.*)?}")
public class GraphStoreResource {

    private static final String GRAPH = "graph";
    private static final String DEFAULT = "default";
    private static final String PROFILE = "profile";

    private final GraphStore store;
    private final RdfDocument document;
    private final WriteToken token;

    GraphStoreResource(GraphStore store, RdfDocument document, WriteToken token) {
        this.store = store;
        this.document = document;
        this.token = token;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        Node graph = graph(uri);
        SparqlFormat.Graph format = Negotiation.of(headers)
                .best(SparqlFormat.GRAPHS, SparqlFormat.Graph::mediaType)
                .orElseThrow(() -> new NotAcceptableException("no such format for a graph"));
        byte[] body = store.read(graph, format, profile(uri)).orElseThrow(() -> unknown(graph));
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @PUT
    public Response put(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        check(headers);
        Node graph = graph(uri);
        boolean isNew = store.replace(graph, document.read(body, headers.getMediaType(), base(graph, uri)));
        return isNew ? created(graph) : Response.noContent().build();
    }

    @POST
    public Response post(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        check(headers);
        Node graph = graphOrNew(uri);
        return extended(graph, document.read(body, headers.getMediaType(), base(graph, uri)));
    }

    /// Each file is a document of its own; all of them go into the graph.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response postFiles(MultipartFormDataInput form, @Context UriInfo uri, @Context HttpHeaders headers)
            throws IOException {
        check(headers);
        Node graph = graphOrNew(uri);
        Graph all = GraphMemFactory.createDefaultGraphSameTerm();
        for (FormValue file : files(form)) {
            try (InputStream content = file.getFileItem().getInputStream()) {
                GraphUtil.addInto(all, document.read(content, typeOf(file), base(graph, uri)));
            }
        }
        return extended(graph, all);
    }

    @DELETE
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        check(headers);
        Node graph = graph(uri);
        if (store.remove(graph)) {
            throw unknown(graph);
        }
        return Response.ok().build();
    }

    private Response extended(Node graph, Graph by) {
        return store.extend(graph, by) ? created(graph) : Response.ok().build();
    }

    private static Response created(Node graph) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, graph.getURI())
                .build();
    }

    private static List<FormValue> files(MultipartFormDataInput form) {
        List<FormValue> files = new ArrayList<>();
        for (Collection<FormValue> values : form.getValues().values()) {
            values.stream().filter(FormValue::isFileItem).forEach(files::add);
        }
        return files;
    }

    static MediaType typeOf(FormValue file) {
        MultivaluedMap<String, String> headers = file.getHeaders();
        try {
            return MediaType.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        } catch (IllegalArgumentException e) {
            throw new QueryRefused(Reason.MALFORMED, "each file needs its Content-Type", e);
        }
    }

    private void check(HttpHeaders headers) {
        token.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private static Node graphOrNew(UriInfo uri) {
        return isStore(uri) && uri.getQueryParameters().isEmpty()
                ? NodeFactory.createURI(uri.getBaseUri() + "gsp/" + UUID.randomUUID())
                : graph(uri);
    }

    private static Node graph(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        List<String> named = parameters.getOrDefault(GRAPH, List.of());
        boolean isDefault = parameters.containsKey(DEFAULT);
        if (!isStore(uri)) {
            if (isDefault || !named.isEmpty()) {
                throw new QueryRefused(Reason.MALFORMED, "the address names a graph already");
            }
            return NodeFactory.createURI(uri.getAbsolutePath().toString());
        }
        if (isDefault == !named.isEmpty() || named.size() > 1) {
            throw new QueryRefused(Reason.MALFORMED, "name one graph: `?graph=IRI`, `?default`, or `/gsp/…`");
        }
        return isDefault ? Quad.defaultGraphIRI : SparqlRequest.graph(named.getFirst());
    }

    private static Profile profile(UriInfo uri) {
        String name = uri.getQueryParameters().getFirst(PROFILE);
        return name == null
                ? Profile.RDF12
                : Profile.named(name)
                        .orElseThrow(() -> new QueryRefused(
                                Reason.MALFORMED, "no profile \"%s\"; there are %s".formatted(name, Profile.names())));
    }

    private static boolean isStore(UriInfo uri) {
        String path = uri.getPath();
        return path.endsWith("/gsp") || path.endsWith("/gsp/") || path.equals("gsp");
    }

    private static String base(Node graph, UriInfo uri) {
        return Quad.isDefaultGraph(graph) ? uri.getAbsolutePath().toString() : graph.getURI();
    }

    private static NotFoundException unknown(Node graph) {
        return new NotFoundException("there is no graph <%s>".formatted(graph.getURI()));
    }
}
