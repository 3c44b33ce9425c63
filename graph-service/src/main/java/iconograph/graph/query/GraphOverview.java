package iconograph.graph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import iconograph.graph.query.Neighbourhood.Edge;
import iconograph.graph.query.Neighbourhood.Node;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Looks at the graph as a whole, and at what lies round one of its nodes.
@Singleton
final class GraphOverview {

    private static final int LABEL_LENGTH = 80;

    /// A hub's neighbours are drawn from its first few hundred edges; nobody can look at more.
    private static final String ROUND = """
            MATCH (c) WHERE elementId(c) = $centre
            CALL (c) {
              MATCH (c)-[:MENTIONS|SHOWS]-(a)
              WITH a LIMIT 500
              RETURN a ORDER BY coalesce(a.place, a.sha256) DESC LIMIT $near
            }
            OPTIONAL MATCH (a)-[:MENTIONS|SHOWS]-(b) WHERE b <> c
            WITH a, b LIMIT $far
            RETURN a, collect(b) AS beyond""";

    private static final String CENTRE = """
            OPTIONAL MATCH (p:Post {id: $id})
            OPTIONAL MATCH (x:Picture {sha256: $id})
            OPTIONAL MATCH (e:Entity {id: $id})
            WITH coalesce(e, p, x) AS c WHERE c IS NOT NULL
            RETURN c, elementId(c) AS element""";

    private static final String BETWEEN = """
            UNWIND $posts AS id
            MATCH (p:Post {id: id})-[r:MENTIONS|SHOWS]->(other)
            WITH p, r, coalesce(other.id, other.sha256) AS to WHERE to IN $others
            RETURN p.id AS from, type(r) AS kind, to ORDER BY from, kind, to""";

    private static final String SUMMARY = """
            RETURN COUNT { (:Post) } AS posts, COUNT { (:Picture) } AS pictures, COUNT { (:Mention) } AS mentions,
                   COUNT { (:Named) } AS entities, COUNT { (:Coined) } AS coined,
                   COUNT { (:Mention {decision: 'ambiguous'}) } AS ambiguous""";

    private final Neo4jReader neo4j;

    GraphOverview(Neo4jReader neo4j) {
        this.neo4j = neo4j;
    }

    GraphSummary summary() {
        return neo4j.list(SUMMARY, Map.of(), row -> {
                    long entities = row.get("entities").asLong();
                    long coined = row.get("coined").asLong();
                    return new GraphSummary(
                            row.get("posts").asLong(),
                            row.get("pictures").asLong(),
                            row.get("mentions").asLong(),
                            entities,
                            entities - coined,
                            coined,
                            row.get("ambiguous").asLong());
                })
                .getFirst();
    }

    /// Everything up to two steps away, nearest first, until there are `limit` nodes.
    ///
    /// @param id of an entity or a post, or a picture's SHA-256
    Optional<Neighbourhood> round(String id, int limit) {
        return neo4j
                .list(
                        CENTRE,
                        Map.of("id", id),
                        row -> Map.entry(node(row.get("c")), row.get("element").asString()))
                .stream()
                .findFirst()
                .map(centre -> round(centre.getKey(), centre.getValue(), limit));
    }

    private Neighbourhood round(Node centre, String element, int limit) {
        List<Node> near = new ArrayList<>();
        List<Node> beyond = new ArrayList<>();
        Map<String, Object> parameters = Map.of("centre", element, "near", limit, "far", limit * 10);
        for (Step step : neo4j.list(ROUND, parameters, Step::of)) {
            near.add(step.near());
            beyond.addAll(step.beyond());
        }
        // Half of the room is for neighbours; what their own neighbours leave free, the other neighbours take.
        int first = Math.min(near.size(), limit / 2);
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes.put(centre.id(), centre);
        Stream.of(near.subList(0, first), beyond, near.subList(first, near.size()))
                .flatMap(List::stream)
                .filter(node -> nodes.size() < limit)
                .forEach(node -> nodes.putIfAbsent(node.id(), node));
        return new Neighbourhood(List.copyOf(nodes.values()), between(nodes), null);
    }

    /// A neighbour of the node in the middle, and that neighbour's own.
    private record Step(Node near, List<Node> beyond) {

        static Step of(Record row) {
            return new Step(node(row.get("a")), row.get("beyond").asList(GraphOverview::node));
        }
    }

    private List<Edge> between(Map<String, Node> nodes) {
        Set<String> posts = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        nodes.values().forEach(node -> (node.kind().equals("post") ? posts : others).add(node.id()));
        return neo4j.list(
                BETWEEN,
                Map.of("posts", List.copyOf(posts), "others", List.copyOf(others)),
                row -> new Edge(
                        row.get("from").asString(),
                        row.get("to").asString(),
                        row.get("kind").asString().toLowerCase(Locale.ROOT)));
    }

    static Node node(Value value) {
        if (value.asNode().hasLabel("Entity")) {
            EntitySummary entity = EntitySummary.of(value);
            return new Node(entity.id(), "entity", entity.label(), entity.type(), entity.picture());
        }
        if (value.asNode().hasLabel("Post")) {
            return new Node(
                    value.get("id").asString(),
                    "post",
                    beginning(value.get("text").asString()),
                    null,
                    null);
        }
        String sha256 = value.get("sha256").asString();
        return new Node(sha256, "picture", "picture", null, sha256);
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LABEL_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL_LENGTH - 1)) + "…";
    }
}
