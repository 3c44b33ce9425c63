package iconograph.graph.query;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import iconograph.graph.facts.CoinedId;
import iconograph.graph.query.EntityReading.Companion;
import iconograph.graph.query.EntityReading.Name;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Reads entities, those that most posts name first.
@Singleton
final class EntityReader {

    /// Before the first: every place begins with a digit.
    private static final String START = "";

    private static final int MOST_MATCHES = 1_000;
    private static final int TOP = 20;

    /// For whom an entity comes together with, so many of its posts are looked at; a few thousand tell as much as all.
    private static final int MOST_POSTS = 2_000;

    private static final String LIST = """
            MATCH (e:Entity) WHERE e.place > $after AND NOT EXISTS { (e)-[:SAME_AS]->() }
            RETURN e.place AS place, e ORDER BY e.place LIMIT $limit""";

    private static final String LIST_OF_TYPE = """
            MATCH (e:Entity) WHERE e.type = $type AND e.place > $after AND NOT EXISTS { (e)-[:SAME_AS]->() }
            RETURN e.place AS place, e ORDER BY e.place LIMIT $limit""";

    private static final String MATCHING = """
            CALL db.index.fulltext.queryNodes('entity_label', $q, {limit: $most}) YIELD node AS e
            WITH e WHERE e.place > $after AND ($type = '' OR e.type = $type)
            RETURN e.place AS place, e ORDER BY e.place LIMIT $limit""";

    private static final String ONE = """
            MATCH (e:Entity {id: $id})
            RETURN '' AS place, e, e.representative AS mergedInto,
                   [(e)<-[:SAME_AS]-(same) | same.id] AS same""";

    private static final String NAMES = """
            MATCH (e:Entity) WHERE e.id IN $ids
            MATCH (e)<-[:NAMES]-(m:Mention)
            WITH m LIMIT $most
            RETURN m.quote AS name, count(*) AS count ORDER BY count DESC, name LIMIT $top""";

    private static final String TOGETHER = """
            MATCH (e:Entity) WHERE e.id IN $ids
            MATCH (e)<-[:MENTIONS]-(p:Post)
            WITH DISTINCT p LIMIT $most
            MATCH (p)-[:MENTIONS]->(other) WHERE NOT other.id IN $ids
            WITH other, count(*) AS posts ORDER BY posts DESC, other.id LIMIT $top
            RETURN other AS e, posts""";

    private final Neo4jReader neo4j;

    EntityReader(Neo4jReader neo4j) {
        this.neo4j = neo4j;
    }

    /// @param q    what the label must say; null for any
    /// @param type such as `PER`; null for any
    Page<EntitySummary> page(@Nullable String after, int limit, @Nullable String q, @Nullable String type) {
        boolean anyType = type == null || type.isBlank();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", Cursor.read(after, START));
        parameters.put("limit", limit + 1);
        parameters.put("most", MOST_MATCHES);
        parameters.put("type", anyType ? "" : type);
        String query = PlainText.toLucene(q)
                .map(lucene -> {
                    parameters.put("q", lucene);
                    return MATCHING;
                })
                .orElse(anyType ? LIST : LIST_OF_TYPE);
        List<Placed> found = neo4j.list(query, parameters, Placed::of);
        return Page.of(found, limit, Placed::place).map(Placed::entity);
    }

    Optional<EntityReading> find(String id) {
        return neo4j.list(ONE, Map.of("id", id), Merged::of).stream()
                .findFirst()
                .map(this::describe);
    }

    /// Of one that stands for others too, with what posts say of those.
    private EntityReading describe(Merged merged) {
        EntitySummary entity = merged.entity();
        List<String> ids = new ArrayList<>(merged.same());
        ids.add(entity.id());
        Map<String, Object> parameters = Map.of("ids", ids, "top", TOP, "most", MOST_POSTS);
        List<Name> names = neo4j.list(
                NAMES,
                parameters,
                row -> new Name(row.get("name").asString(), row.get("count").asLong()));
        List<Companion> together = neo4j.list(
                TOGETHER,
                parameters,
                row -> new Companion(
                        EntitySummary.of(row.get("e")), row.get("posts").asLong()));
        return new EntityReading(entity, wikidata(entity.id()), merged.into(), merged.same(), names, together);
    }

    private static @Nullable URI wikidata(String id) {
        return CoinedId.isOne(id) ? null : URI.create("https://www.wikidata.org/wiki/" + id);
    }

    /// @param into the entity that stands for it, if people merged it
    /// @param same those that it stands for
    private record Merged(EntitySummary entity, @Nullable String into, List<String> same) {

        static Merged of(Record row) {
            return new Merged(
                    EntitySummary.of(row.get("e")),
                    row.get("mergedInto").isNull()
                            ? null
                            : row.get("mergedInto").asString(),
                    row.get("same").asList(Value::asString).stream().sorted().toList());
        }
    }

    private record Placed(String place, EntitySummary entity) {

        static Placed of(Record row) {
            return new Placed(row.get("place").asString(), EntitySummary.of(row.get("e")));
        }
    }
}
