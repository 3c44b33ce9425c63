package iconograph.graph.verification;

import java.util.List;

/// What the stores do not agree about in one post, a fact a line, such as `names …/0-5 Q615 0.9`. Each list is sorted.
///
/// @param post            its id
/// @param onlyInNeo4j     that RDF lacks
/// @param onlyInRdf       that Neo4j lacks
/// @param notInPostgresql that a store has and the journal does not
/// @param onlyInPostgresql that the journal has and neither store does
public record Drift(
        String post,
        List<String> onlyInNeo4j,
        List<String> onlyInRdf,
        List<String> notInPostgresql,
        List<String> onlyInPostgresql) {

    public Drift {
        onlyInNeo4j = List.copyOf(onlyInNeo4j);
        onlyInRdf = List.copyOf(onlyInRdf);
        notInPostgresql = List.copyOf(notInPostgresql);
        onlyInPostgresql = List.copyOf(onlyInPostgresql);
        if (onlyInNeo4j.isEmpty() && onlyInRdf.isEmpty() && notInPostgresql.isEmpty() && onlyInPostgresql.isEmpty()) {
            throw new IllegalArgumentException("the stores agree about post " + post);
        }
    }
}
