package iconograph.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import iconograph.graph.facts.Depiction;
import iconograph.graph.facts.FactLine;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/// What Neo4j holds of posts, as [FactLine]s, so that it can be compared with what RDF holds.
public final class Neo4jFacts {

    private static final String OF_THEM = """
            RETURN p.id AS id, p.text AS text, [(p)-[:SHOWS]->(x) | x.sha256] AS pictures,
                   [(p)<-[:IN]-(m) | {
                      id: m.id, type: m.type, decision: m.decision, score: m.score,
                      claims: [(m)-[r:NAMES|MAY_NAME|SHOWN_IN|RELATES_TO|RELATES]->(target) | {
                        kind: type(r), target: target.id, type: r.type, score: r.score}],
                      depictions: [(m)-[:SHOWN_IN]->(region)-[r:DEPICTS]->(e) WHERE r.mention = m.id | {
                        region: region.id, entity: e.id, decision: r.decision, merged: e.representative}]}] AS mentions""";

    private static final String AFTER = """
            MATCH (p:Post) WHERE p.id > $after
            WITH p ORDER BY p.id LIMIT $most
            """ + OF_THEM;

    private static final String OF = """
            UNWIND $posts AS id
            MATCH (p:Post {id: id})
            """ + OF_THEM;

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;

    public Neo4jFacts(Driver driver) {
        this.driver = driver;
    }

    /// Ids of all posts, sorted.
    public List<String> posts() {
        try (Session session = driver.session(READING)) {
            return session.run("MATCH (p:Post) RETURN p.id AS id ORDER BY id")
                    .list(post -> post.get("id").asString());
        }
    }

    /// @param after the id before the first
    /// @return the next posts by id, with their facts; none at the end
    public NavigableMap<String, SortedSet<String>> after(String after, int most) {
        return ask(AFTER, Map.of("after", after, "most", most));
    }

    /// @return one entry for each of these posts, empty for those that are not there
    public NavigableMap<String, SortedSet<String>> of(List<String> posts) {
        NavigableMap<String, SortedSet<String>> facts = ask(OF, Map.of("posts", posts));
        posts.forEach(post -> facts.putIfAbsent(post, new TreeSet<>()));
        return facts;
    }

    private NavigableMap<String, SortedSet<String>> ask(String query, Map<String, Object> parameters) {
        NavigableMap<String, SortedSet<String>> facts = new TreeMap<>();
        try (Session session = driver.session(READING)) {
            session.run(query, parameters)
                    .forEachRemaining(post -> facts.put(post.get("id").asString(), of(post)));
        }
        return facts;
    }

    private static SortedSet<String> of(Record post) {
        SortedSet<String> facts = new TreeSet<>();
        facts.add(FactLine.text(post.get("text").asString()));
        post.get("pictures").values(Value::asString).forEach(picture -> facts.add(FactLine.picture(picture)));
        for (Value mention : post.get("mentions").values()) {
            String id = mention.get("id").asString();
            facts.add(FactLine.mention(
                    id,
                    mention.get("type").asString(),
                    mention.get("decision").asString(),
                    mention.get("score").asDouble()));
            mention.get("claims").values().forEach(claim -> facts.add(claim(id, claim)));
            mention.get("depictions").values().forEach(it -> {
                String region = it.get("region").asString();
                String entity = it.get("entity").asString();
                facts.add(FactLine.depicts(region, entity));
                if (!it.get("decision").isNull()) {
                    Depiction.item(
                                    entity,
                                    it.get("merged").isNull()
                                            ? null
                                            : it.get("merged").asString())
                            .ifPresent(item -> facts.add(FactLine.approvedDepiction(region + "/" + item)));
                }
            });
        }
        return facts;
    }

    private static String claim(String mention, Value claim) {
        String target = claim.get("target").asString();
        double score = claim.get("score").asDouble();
        return switch (claim.get("kind").asString()) {
            case "NAMES" -> FactLine.names(mention, target, score);
            case "MAY_NAME" -> FactLine.mayName(mention, target, score);
            case "SHOWN_IN" -> FactLine.shownIn(mention, target, score);
            default -> FactLine.relates(mention, claim.get("type").asString(), target, score);
        };
    }
}
