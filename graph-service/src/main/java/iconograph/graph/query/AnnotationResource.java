package iconograph.graph.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import iconograph.contracts.PostId;
import iconograph.graph.export.Annotations;
import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.HeldPost;
import iconograph.graph.rdf.HeldPosts;
import iconograph.graph.rdf.RdfStore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Web Annotations: what models found in a post, and what people send.
///
/// @see <a href="https://www.w3.org/TR/annotation-protocol/">Web Annotation Protocol</a>, of which this has creating,
///     reading and deleting
@Path("/annotations")
public class AnnotationResource {

    private static final String TYPE = "application/ld+json;profile=\"" + AnnotationCheck.CONTEXT + "\"";
    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnnotationStore annotations;
    private final RdfStore store;
    private final WriteToken token;

    AnnotationResource(AnnotationStore annotations, RdfStore store, WriteToken token) {
        this.annotations = annotations;
        this.store = store;
        this.token = token;
    }

    @POST
    @Consumes({"application/ld+json", "application/json"})
    public Response add(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) throws IOException {
        token.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        String id = annotations.add(RequestText.read(body, MOST_BYTES));
        URI location = uri.getBaseUriBuilder().path("annotations").path(id).build();
        ObjectNode kept = annotations.find(id).orElseThrow();
        return Response.created(location)
                .entity(addressed(kept, location).toString())
                .type(TYPE)
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(String id, @Context UriInfo uri) {
        ObjectNode document = annotations.find(id).orElseThrow(AnnotationResource::unknown);
        return Response.ok(addressed(document, uri.getAbsolutePath()).toString(), TYPE)
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, DELETE")
                .build();
    }

    @DELETE
    @Path("{id}")
    public void delete(String id, @Context HttpHeaders headers) {
        token.check(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (!annotations.remove(id)) {
            throw unknown();
        }
    }

    /// What models found in one post.
    @GET
    @Path("posts/{id}")
    public Response ofPost(String id, @Context UriInfo uri) {
        HeldPost post = HeldPosts.find(store, postId(id))
                .orElseThrow(() -> new NotFoundException("the graph has no post " + id));
        String address = uri.getAbsolutePath().toString();
        ArrayNode items = JSON.createArrayNode().addAll(Annotations.of(post));
        ObjectNode collection = JSON.createObjectNode();
        collection.set("@context", Annotations.context());
        collection.put("id", address);
        collection.put("type", "AnnotationCollection");
        collection.put("total", items.size());
        if (!items.isEmpty()) {
            ObjectNode page = collection.putObject("first");
            page.put("id", address + "#page");
            page.put("type", "AnnotationPage");
            page.put("partOf", address);
            page.put("startIndex", 0);
            page.set("items", items);
        }
        return Response.ok(collection.toString(), TYPE).build();
    }

    private static PostId postId(String id) {
        try {
            return PostId.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new QueryRefused(Reason.MALFORMED, "\"%s\" is no id of a post".formatted(id), e);
        }
    }

    private static JsonNode addressed(ObjectNode document, URI address) {
        return document.put("id", address.toString());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("there is no such annotation");
    }
}
