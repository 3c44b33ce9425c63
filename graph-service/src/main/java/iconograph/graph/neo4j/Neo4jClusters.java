package iconograph.graph.neo4j;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/// Writes which entities people hold to be one. An entity that was merged into another keeps all its arrows, and gets
/// the property `representative` and, where that is in the graph, an arrow `SAME_AS` to it, which then has its posts
/// too.
public final class Neo4jClusters {

    private static final String JOIN = """
            UNWIND $rows AS row
            MATCH (e:Entity {id: row.id})
            SET e.representative = row.representative
            WITH e, row
            CALL (e, row) {
              MATCH (e)-[old:SAME_AS]->(other)
              WHERE row.representative IS NULL OR other.id <> row.representative
              DELETE old
            }
            WITH e, row WHERE row.representative IS NOT NULL
            MATCH (r:Entity {id: row.representative})
            MERGE (e)-[s:SAME_AS]->(r)
            SET s = row.properties""";

    private final Driver driver;

    public Neo4jClusters(Driver driver) {
        this.driver = driver;
    }

    /// Entities that the graph does not hold are passed over.
    public void join(Collection<Membership> memberships) {
        if (memberships.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> rows = memberships.stream()
                .sorted(Comparator.comparing(Membership::entity))
                .map(Neo4jClusters::row)
                .toList();
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction.run(JOIN, Map.of("rows", rows)).consume();
                List<String> members =
                        memberships.stream().map(Membership::entity).sorted().toList();
                transaction.run(Statements.TALLY, Map.of("rows", members)).consume();
            });
        }
    }

    private static Map<String, @Nullable Object> row(Membership membership) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("decision", membership.decision());
        properties.put("by", membership.by());
        properties.put("at", membership.at() == null ? null : membership.at().atZone(ZoneOffset.UTC));
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", membership.entity());
        row.put("representative", membership.representative());
        row.put("properties", properties);
        return row;
    }
}
