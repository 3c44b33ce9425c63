package iconograph.linking.reconciliation;

import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import iconograph.contracts.EntityId;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.EntityTypes.EntityType;
import iconograph.linking.reconciliation.RefusedQuery.Fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// The W3C Reconciliation API, 0.2 and 1.0-draft. Both are served at the same addresses, but for the manifest.
@Path("/reconcile")
public class ReconciliationResource {

    private final Reconciler reconciler;
    private final Answers answers;
    private final Suggestions suggestions;
    private final Extension extension;

    ReconciliationResource(Reconciler reconciler) {
        this.reconciler = reconciler;
        this.answers = new Answers(reconciler.types());
        this.suggestions = new Suggestions(reconciler.index(), reconciler.types());
        this.extension = new Extension(reconciler.index(), reconciler.types());
    }

    /// The manifest of 0.2, or the answer to a batch of queries or a wish for values.
    @GET
    public Response get(
            @QueryParam("queries") @Nullable String queries,
            @QueryParam("extend") @Nullable String extend,
            @QueryParam("callback") @Nullable String callback,
            @Context UriInfo uri) {
        String batch = sent("queries", queries, uri);
        String values = sent("extend", extend, uri);
        if (batch == null && values == null) {
            URI service = uri.getBaseUriBuilder().path("reconcile").build();
            return Jsonp.answer(Manifest.ofVersion02(service, version()), callback);
        }
        return Jsonp.answer(answer(batch, values), callback);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public ObjectNode post(InputStream body) {
        Map<String, String> form = Body.form(body);
        return answer(form.get("queries"), form.get("extend"));
    }

    private ObjectNode answer(@Nullable String queries, @Nullable String extend) {
        if ((queries == null) == (extend == null)) {
            throw RefusedQuery.malformed("send either `queries` or `extend`");
        }
        if (extend != null) {
            return extension.ofVersion02(Extension.Query.read("extend", extend));
        }
        Map<String, ReconciliationQuery> batch = QueryBatch.ofVersion02(String.valueOf(queries));
        List<List<Found>> found = reconciler.reconcile(List.copyOf(batch.values()));
        Map<String, List<Found>> results = new LinkedHashMap<>();
        batch.keySet().forEach(key -> results.put(key, found.get(results.size())));
        return answers.ofVersion02(results);
    }

    /// The manifest of 1.0-draft, also at `/reconcile/1.0-draft`.
    @GET
    @Path("manifest/1.0-draft")
    @Produces(MediaType.APPLICATION_JSON)
    public ObjectNode draft() {
        return Manifest.ofDraft(version());
    }

    /// A batch of queries as 1.0-draft has it.
    @POST
    @Path("match")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ObjectNode match(InputStream body) {
        return answers.ofDraft(reconciler.reconcile(QueryBatch.ofDraft(Body.text(body))));
    }

    /// Values of properties as 1.0-draft has it.
    @POST
    @Path("extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ObjectNode extend(InputStream body) {
        return extension.ofDraft(Extension.Query.read("body", Body.text(body)));
    }

    /// Everything that is known of an item can be asked for, whatever its type.
    @GET
    @Path("extend/propose")
    public Response propose(
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("limit") @DefaultValue("") String limit,
            @QueryParam("callback") @Nullable String callback) {
        int most = limit.isEmpty() ? 0 : number("limit", checked("limit", limit), Integer.MAX_VALUE);
        List<KnownProperty> properties = Arrays.stream(KnownProperty.values())
                .limit(most == 0 ? KnownProperty.values().length : most)
                .toList();
        return Jsonp.answer(Answers.proposedProperties(properties, checked("type", type), most), callback);
    }

    @GET
    @Path("suggest/entity")
    public Response suggestItems(
            @QueryParam("prefix") @Nullable String prefix,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("callback") @Nullable String callback,
            @Context UriInfo uri) {
        List<WikidataItem> items = suggestions.items(checked("prefix", sent("prefix", prefix, uri)), skipped(cursor));
        return Jsonp.answer(answers.suggestedItems(items), callback);
    }

    @GET
    @Path("suggest/type")
    public Response suggestTypes(
            @QueryParam("prefix") @Nullable String prefix,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("callback") @Nullable String callback,
            @Context UriInfo uri) {
        List<EntityType> types = suggestions.types(checked("prefix", sent("prefix", prefix, uri)), skipped(cursor));
        return Jsonp.answer(Answers.suggestedTypes(types), callback);
    }

    @GET
    @Path("suggest/property")
    public Response suggestProperties(
            @QueryParam("prefix") @Nullable String prefix,
            @QueryParam("cursor") @DefaultValue("0") String cursor,
            @QueryParam("callback") @Nullable String callback,
            @Context UriInfo uri) {
        List<KnownProperty> properties =
                suggestions.properties(checked("prefix", sent("prefix", prefix, uri)), skipped(cursor));
        return Jsonp.answer(Answers.suggestedProperties(properties), callback);
    }

    @GET
    @Path("flyout/entity")
    public Response describeItem(
            @QueryParam("id") @Nullable String id, @QueryParam("callback") @Nullable String callback) {
        String asked = checked("id", id);
        return Jsonp.answer(Answers.flyout(asked, Preview.fragment(item(asked), reconciler.types())), callback);
    }

    @GET
    @Path("flyout/type")
    public Response describeType(
            @QueryParam("id") @Nullable String id, @QueryParam("callback") @Nullable String callback) {
        String asked = checked("id", id);
        EntityType type = reconciler.types().find(asked).orElseThrow(() -> unknown("type", asked));
        return Jsonp.answer(Answers.flyout(asked, Preview.paragraph(type.name() + " (" + asked + ")", "")), callback);
    }

    @GET
    @Path("flyout/property")
    public Response describeProperty(
            @QueryParam("id") @Nullable String id, @QueryParam("callback") @Nullable String callback) {
        String asked = checked("id", id);
        KnownProperty property = KnownProperty.find(asked).orElseThrow(() -> unknown("property", asked));
        String html = Preview.paragraph(property.label() + ": " + property.description(), "");
        return Jsonp.answer(Answers.flyout(asked, html), callback);
    }

    /// A page about an item, with its picture, for a small frame.
    @GET
    @Path("preview")
    @Produces("text/html;charset=UTF-8")
    public String preview(@QueryParam("id") @Nullable String id, @Context RoutingContext exchange) {
        String page = Preview.page(item(checked("id", id)), reconciler.types());
        // It takes the place of what the program says for its other pages; of two, both would count.
        exchange.response().putHeader("Content-Security-Policy", Preview.POLICY);
        return page;
    }

    private WikidataItem item(String id) {
        EntityId item = Reconciler.id(id)
                .orElseThrow(() -> RefusedQuery.malformed("`id` has to be one of Wikidata's, such as Q90"));
        return reconciler.index().find(item).orElseThrow(() -> unknown("item", item.value()));
    }

    private String version() {
        return reconciler.version().toString();
    }

    private static int skipped(String cursor) {
        return number("cursor", checked("cursor", cursor), Limits.SKIPPED);
    }

    private static int number(String parameter, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            throw new RefusedQuery(Fault.MALFORMED, "`%s` has to be a whole number".formatted(parameter), e);
        }
        throw RefusedQuery.malformed("`%s` has to be zero or more".formatted(parameter));
    }

    /// A parameter with nothing in it comes as none at all.
    private static @Nullable String sent(String parameter, @Nullable String text, UriInfo uri) {
        return text == null && uri.getQueryParameters().containsKey(parameter) ? "" : text;
    }

    private static String checked(String parameter, @Nullable String text) {
        if (text == null) {
            throw RefusedQuery.malformed("the parameter `%s` is missing".formatted(parameter));
        }
        if (text.length() > Limits.LENGTH) {
            throw RefusedQuery.malformed(
                    "`%s` may have %,d characters; shorten it".formatted(parameter, Limits.LENGTH));
        }
        return text;
    }

    private static RefusedQuery unknown(String what, String id) {
        return new RefusedQuery(Fault.UNKNOWN, "no %s `%s` is known here".formatted(what, id));
    }
}
