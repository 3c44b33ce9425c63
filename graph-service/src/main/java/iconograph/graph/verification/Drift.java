package iconograph.graph.verification;

import java.util.List;

/// What the stores do not agree about in one post, a fact a line, such as `names …/0-5 Q615 0.9`.
///
/// @param post        its id
/// @param onlyInNeo4j sorted
/// @param onlyInRdf   sorted
public record Drift(String post, List<String> onlyInNeo4j, List<String> onlyInRdf) {

    public Drift {
        onlyInNeo4j = List.copyOf(onlyInNeo4j);
        onlyInRdf = List.copyOf(onlyInRdf);
        if (onlyInNeo4j.isEmpty() && onlyInRdf.isEmpty()) {
            throw new IllegalArgumentException("the stores agree about post " + post);
        }
    }
}
