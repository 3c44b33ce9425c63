package iconograph.linking.reconciliation;

import java.net.URI;
import java.util.List;

import iconograph.linking.reconciliation.EntityTypes.EntityType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the service says of itself, in the words of either version: no document can be right by both, as `suggest` has
/// addresses in one and yes or no in the other.
final class Manifest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> SUGGESTED = List.of("entity", "property", "type");

    private Manifest() {}

    /// @param service address of the service, without a slash at its end
    static ObjectNode ofVersion02(URI service, String serviceVersion) {
        ObjectNode manifest = common("0.2", serviceVersion);
        manifest.put("identifierSpace", "http://www.wikidata.org/entity/");
        manifest.put("schemaSpace", "http://www.wikidata.org/prop/direct/");
        manifest.putObject("view").put("url", "https://www.wikidata.org/wiki/{{id}}");
        preview(manifest).put("url", service + "/preview?id={{id}}");
        ObjectNode suggest = manifest.putObject("suggest");
        for (String what : SUGGESTED) {
            suggest.putObject(what)
                    .put("service_url", service.toString())
                    .put("service_path", "/suggest/" + what)
                    .put("flyout_service_path", "/flyout/" + what + "?id=${id}");
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties")
                .put("service_url", service.toString())
                .put("service_path", "/extend/propose");
        limit(extend.putArray("property_settings"))
                .put("name", "limit")
                .put("label", "Limit")
                .put("help_text", "The most values of one item; 0 for all");
        return manifest;
    }

    static ObjectNode ofDraft(String serviceVersion) {
        ObjectNode manifest = common("1.0-draft", serviceVersion);
        manifest.putObject("view").put("url", "https://www.wikidata.org/wiki/{id}");
        preview(manifest);
        ObjectNode suggest = manifest.putObject("suggest");
        SUGGESTED.forEach(what -> suggest.put(what, true));
        ObjectNode extend = manifest.putObject("extend");
        extend.put("proposeProperties", true);
        limit(extend.putArray("propertySettings"))
                .put("id", "limit")
                .put("name", "Limit")
                .put("helpText", "The most values of one item; 0 for all");
        manifest.put("standardizedScore", true);
        return manifest;
    }

    private static ObjectNode common(String version, String serviceVersion) {
        ObjectNode manifest = JSON.objectNode();
        manifest.putArray("versions").add(version);
        manifest.put("name", "Wikidata by Iconograph");
        manifest.put("serviceVersion", serviceVersion);
        manifest.put("batchSize", Limits.QUERIES);
        ArrayNode types = manifest.putArray("defaultTypes");
        for (EntityType type : EntityTypes.defaults()) {
            types.addObject().put("id", type.id()).put("name", type.name());
        }
        return manifest;
    }

    private static ObjectNode preview(ObjectNode manifest) {
        return manifest.putObject("preview").put("width", Preview.WIDTH).put("height", Preview.HEIGHT);
    }

    private static ObjectNode limit(ArrayNode settings) {
        return settings.addObject().put("type", "number").put("default", 0);
    }
}
