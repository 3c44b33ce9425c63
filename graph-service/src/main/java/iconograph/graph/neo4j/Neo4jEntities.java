package iconograph.graph.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import iconograph.graph.facts.EntityFact;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/// What Neo4j holds of entities that somebody decides about.
public final class Neo4jEntities {

    private static final String ONE = """
            MATCH (e:Entity {id: $id})
            RETURN e.id AS id, e.label AS label, e.description AS description, e.type AS type, e.picture AS picture""";

    private static final String COUNTS = """
            MATCH (e:Entity) WHERE e.id IN $ids
            OPTIONAL MATCH (e)<-[:NAMES]-(m:Mention)
            WITH collect(DISTINCT m) AS mentions
            RETURN size(mentions) AS mentions,
                   COUNT { UNWIND mentions AS m MATCH (m)-[:IN]->(p) RETURN DISTINCT p } AS posts,
                   COUNT { UNWIND mentions AS m MATCH (m)-[:SHOWN_IN]->(r) RETURN DISTINCT r } AS regions,
                   COUNT { UNWIND mentions AS m MATCH (m)-[r:RELATES|RELATES_TO]-() RETURN DISTINCT r } AS relations""";

    private static final String MENTIONS = """
            UNWIND $ids AS id
            MATCH (m:Mention {id: id})-[r:NAMES]->(e)
            RETURN m.id AS id, m.quote AS quote, m.name AS name, m.type AS type, e.id AS entity""";

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;

    public Neo4jEntities(Driver driver) {
        this.driver = driver;
    }

    /// How much the graph says of some entities together.
    public record Counts(long mentions, long posts, long regions, long relations) {}

    /// @param entity that it names
    public record Named(String id, String quote, String name, String type, String entity) {}

    public Optional<EntityFact> find(String id) {
        try (Session session = driver.session(READING)) {
            return session.run(ONE, Map.of("id", id)).list().stream()
                    .findFirst()
                    .map(row -> new EntityFact(
                            row.get("id").asString(),
                            row.get("label").asString(id),
                            text(row.get("description")),
                            row.get("type").asString("OTHER"),
                            text(row.get("picture"))));
        }
    }

    public Counts counts(Collection<String> ids) {
        try (Session session = driver.session(READING)) {
            return session.run(COUNTS, Map.of("ids", List.copyOf(ids))).list().stream()
                    .findFirst()
                    .map(row -> new Counts(
                            row.get("mentions").asLong(),
                            row.get("posts").asLong(),
                            row.get("regions").asLong(),
                            row.get("relations").asLong()))
                    .orElse(new Counts(0, 0, 0, 0));
        }
    }

    /// Those of the mentions that name an entity.
    public List<Named> mentions(Collection<String> ids) {
        try (Session session = driver.session(READING)) {
            return session.run(MENTIONS, Map.of("ids", List.copyOf(ids)))
                    .list(row -> new Named(
                            row.get("id").asString(),
                            row.get("quote").asString(),
                            row.get("name").asString(),
                            row.get("type").asString(),
                            row.get("entity").asString()));
        }
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
