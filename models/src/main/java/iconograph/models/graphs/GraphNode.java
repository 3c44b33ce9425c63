package iconograph.models.graphs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// One operation of a TensorFlow graph.
///
/// @param operation  such as `Conv2D`
/// @param inputs     names of what it works on, in order; `node:1` is the second result of a node
/// @param attributes as TensorFlow's protocol buffers are written in JSON
record GraphNode(String name, String operation, List<String> inputs, Map<String, JsonNode> attributes) {

    GraphNode {
        inputs = List.copyOf(inputs);
        attributes = Map.copyOf(attributes);
    }

    /// @throws IllegalArgumentException if there is none of that name
    List<Integer> numbers(String attribute) {
        List<Integer> numbers = new ArrayList<>();
        required(attribute).path("list").path("i").forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    int number(String attribute, int otherwise) {
        JsonNode value = attributes.get(attribute);
        return value == null ? otherwise : value.path("i").asInt(otherwise);
    }

    boolean isSet(String attribute) {
        JsonNode value = attributes.get(attribute);
        return value != null && value.path("b").asBoolean();
    }

    /// @throws IllegalArgumentException if there is none of that name
    String word(String attribute) {
        return decoded(required(attribute).path("s"));
    }

    /// @return none if there is no such attribute
    List<String> words(String attribute) {
        JsonNode value = attributes.get(attribute);
        List<String> words = new ArrayList<>();
        if (value != null) {
            value.path("list").path("s").forEach(word -> words.add(decoded(word)));
        }
        return words;
    }

    private JsonNode required(String attribute) {
        JsonNode value = attributes.get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("%s '%s' has no attribute %s".formatted(operation, name, attribute));
        }
        return value;
    }

    private static String decoded(JsonNode word) {
        return new String(Base64.getDecoder().decode(word.asText()), UTF_8);
    }

    /// A message about it.
    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("%s '%s' %s".formatted(operation, name, why));
    }
}
