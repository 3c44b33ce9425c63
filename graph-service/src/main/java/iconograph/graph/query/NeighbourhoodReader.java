package iconograph.graph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import iconograph.graph.query.Neighbourhood.Edge;
import iconograph.graph.query.Neighbourhood.Node;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Goes two steps from an entity: to the posts that name it, and to whom and what those name and show. However many
/// posts there are, a stretch costs as much as it holds.
@Singleton
final class NeighbourhoodReader {

    /// Of what a post names, and of what it shows, so much is told: those named by most posts first.
    private static final int MOST = 50;

    private static final String CENTRE = "MATCH (e:Entity {id: $entity}) RETURN e";

    private static final String STEPS = PostReader.NEWEST_NAMING + """
            RETURN p, p.place AS place,
              COLLECT {
                MATCH (p)-[:MENTIONS]->(other) RETURN other ORDER BY other.place, other.id LIMIT $most
              } AS named,
              COLLECT {
                MATCH (p)-[s:SHOWS]->(x) RETURN x ORDER BY s.position LIMIT $most
              } AS shown
            ORDER BY place DESC""";

    private final Neo4jReader neo4j;

    NeighbourhoodReader(Neo4jReader neo4j) {
        this.neo4j = neo4j;
    }

    /// @param after the `next` of an earlier stretch; null to begin with the newest posts
    /// @param posts the most posts in a stretch
    Optional<Neighbourhood> round(String entity, @Nullable String after, int posts) {
        return neo4j.list(CENTRE, Map.of("entity", entity), row -> GraphOverview.node(row.get("e"))).stream()
                .findFirst()
                .map(centre -> round(centre, after, posts));
    }

    private Neighbourhood round(Node centre, @Nullable String after, int posts) {
        Map<String, Object> parameters = Map.of(
                "entity", centre.id(), "after", Cursor.read(after, PostReader.START), "limit", posts + 1, "most", MOST);
        Page<Step> page = Page.of(neo4j.list(STEPS, parameters, Step::of), posts, Step::place);
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes.put(centre.id(), centre);
        page.items().forEach(step -> nodes.put(step.post().id(), step.post()));
        List<Edge> edges = new ArrayList<>();
        for (Step step : page.items()) {
            for (Value value : step.named()) {
                Node named = GraphOverview.node(value);
                boolean isNew = nodes.putIfAbsent(named.id(), named) == null;
                edges.add(new Edge(step.post().id(), named.id(), "mentions"));
                if (isNew && centre.id().equals(Values.textOrNull(value, "representative"))) {
                    edges.add(new Edge(named.id(), centre.id(), "same"));
                }
            }
            for (Value value : step.shown()) {
                Node shown = GraphOverview.node(value);
                nodes.putIfAbsent(shown.id(), shown);
                edges.add(new Edge(step.post().id(), shown.id(), "shows"));
            }
        }
        return new Neighbourhood(List.copyOf(nodes.values()), edges, page.next());
    }

    /// A post that names the entity.
    private record Step(String place, Node post, List<Value> named, List<Value> shown) {

        static Step of(Record row) {
            return new Step(
                    row.get("place").asString(),
                    GraphOverview.node(row.get("p")),
                    row.get("named").asList(value -> value),
                    row.get("shown").asList(value -> value));
        }
    }
}
