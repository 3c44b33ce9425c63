package iconograph.graph.query;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.Ontology;

import io.vertx.ext.web.RoutingContext;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.Quad;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// Validates graphs by [SHACL](https://www.w3.org/TR/shacl/): what is sent by the shapes of posts or by shapes that are
/// sent along, and graphs of the store likewise.
///
/// Which graph of the store is said as Fuseki has it: `?graph=default`, `?graph=union` or `?graph=IRI`; then the body
/// holds the shapes. `?target=IRI` looks at one node alone.
@Path("/shacl")
public class ShaclResource {

    private static final String GRAPH = "graph";
    private static final String TARGET = "target";
    private static final String DATA = "data";
    private static final String SHAPES = "shapes";

    private final ShaclReader reader;
    private final RdfDocument document;
    private final ShaclAnswer answer;
    private final Graph shapesOfPosts = Ontology.shapes();
    private final Shapes ours = Shapes.parse(shapesOfPosts);

    ShaclResource(ShaclReader reader, RdfDocument document, ShaclAnswer answer) {
        this.reader = reader;
        this.document = document;
        this.answer = answer;
    }

    /// The shapes that the graph of a post has to have.
    @GET
    @Path("/shapes")
    public Response shapes(@Context HttpHeaders headers) {
        return PublishedGraph.response(shapesOfPosts, headers);
    }

    /// A graph of the store, by the shapes of posts.
    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection) {
        Node graph = graph(uri)
                .orElseThrow(() -> new QueryRefused(
                        Reason.MALFORMED,
                        "name a graph by `?graph=union`, `?graph=default` or `?graph=IRI`, or POST the data"));
        return stored(graph, ours, uri, headers, connection);
    }

    @POST
    public Response post(
            InputStream body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext connection) {
        Graph sent = document.read(body, headers.getMediaType(), base(uri));
        Optional<Node> graph = graph(uri);
        return graph.isPresent()
                ? stored(graph.get(), ShapesGuard.parse(sent, base(uri)), uri, headers, connection)
                : sent(sent, ours, uri, headers, connection);
    }

    /// Data and shapes, each a file of that name; without one of them, what is ours takes its place.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response postFiles(
            MultipartFormDataInput form,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext connection)
            throws IOException {
        form.getValues().keySet().stream()
                .filter(name -> !name.equals(DATA) && !name.equals(SHAPES))
                .findFirst()
                .ifPresent(name -> {
                    throw new QueryRefused(
                            Reason.MALFORMED, "the files are called data and shapes, and not \"%s\"".formatted(name));
                });
        Graph sentShapes = file(form, SHAPES, uri);
        Graph data = file(form, DATA, uri);
        Optional<Node> graph = graph(uri);
        if ((data == null) == graph.isEmpty()) {
            throw new QueryRefused(Reason.MALFORMED, "validate either a file called data or a graph, by `?graph=IRI`");
        }
        Shapes shapes = sentShapes == null ? ours : ShapesGuard.parse(sentShapes, base(uri));
        return data == null
                ? stored(graph.orElseThrow(), shapes, uri, headers, connection)
                : sent(data, shapes, uri, headers, connection);
    }

    private Response sent(Graph data, Shapes shapes, UriInfo uri, HttpHeaders headers, RoutingContext connection) {
        ShaclAnswer.Format format = ShaclAnswer.format(headers);
        return answer.response(reader.check(data, shapes, target(uri), Asker.of(connection)), format);
    }

    private Response stored(Node graph, Shapes shapes, UriInfo uri, HttpHeaders headers, RoutingContext connection) {
        ShaclAnswer.Format format = ShaclAnswer.format(headers);
        return answer.response(
                reader.check(graph, shapes, target(uri), Asker.of(connection))
                        .orElseThrow(() -> new NotFoundException("there is no graph <%s>".formatted(graph.getURI()))),
                format);
    }

    private @Nullable Graph file(MultipartFormDataInput form, String name, UriInfo uri) throws IOException {
        FormValue file = null;
        for (FormValue value : form.getValues().getOrDefault(name, List.of())) {
            if (file != null || !value.isFileItem()) {
                throw new QueryRefused(Reason.MALFORMED, "send one file called " + name);
            }
            file = value;
        }
        if (file == null) {
            return null;
        }
        try (InputStream content = file.getFileItem().getInputStream()) {
            return document.read(content, GraphStoreResource.typeOf(file), base(uri));
        }
    }

    private static Optional<Node> graph(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        String name = parameters.getFirst(GRAPH);
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name) {
                    case "default" -> Quad.defaultGraphIRI;
                    case "union" -> Quad.unionGraph;
                    default -> SparqlRequest.graph(name);
                });
    }

    private static @Nullable Node target(UriInfo uri) {
        String target = uri.getQueryParameters().getFirst(TARGET);
        return target == null ? null : SparqlRequest.graph(target);
    }

    private static String base(UriInfo uri) {
        return uri.getAbsolutePath().toString();
    }
}
