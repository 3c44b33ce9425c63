package iconograph.linking.reconciliation;

import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// Wraps answers for pages that fetch them as a script, as 0.2 allows and 1.0 no longer does.
final class Jsonp {

    private static final Pattern FUNCTION =
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,99}(\\.[A-Za-z_$][A-Za-z0-9_$]{0,99}){0,5}");

    private Jsonp() {}

    /// @param callback the function that the answer is given to, or nothing
    static Response answer(ObjectNode json, @Nullable String callback) {
        if (callback == null || callback.isEmpty()) {
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
        }
        if (!FUNCTION.matcher(callback).matches()) {
            throw RefusedQuery.malformed("`callback` has to be the name of a function");
        }
        // The comment keeps the answer from being taken for anything but a script.
        String script = "/**/" + callback + "("
                + json.toString().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");";
        return Response.ok(script, "application/javascript;charset=UTF-8").build();
    }
}
