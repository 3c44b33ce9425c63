package iconograph.graph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.neo4j.driver.Driver;

/// The questions that pages ask, for measuring how long they take.
public final class QueryBenchmark {

    private static final int ASKED_ABOUT = 100;

    private final Neo4jReader reader;
    private final PostReader posts;
    private final EntityReader entities;
    private final NeighbourhoodReader neighbourhoods;
    private final GraphOverview overview;

    public QueryBenchmark(Driver driver) {
        this.reader = new Neo4jReader(driver);
        this.posts = new PostReader(reader);
        this.entities = new EntityReader(reader);
        this.neighbourhoods = new NeighbourhoodReader(reader);
        this.overview = new GraphOverview(reader);
    }

    /// By name; each takes a number that chooses what it asks for.
    public Map<String, IntConsumer> questions() {
        Map<String, IntConsumer> questions = aboutEntities();
        questions.put(
                "newest posts", i -> require(!posts.page(null, 20, null).items().isEmpty()));
        questions.put(
                "search",
                i -> require(!posts.page(null, 20, "yesterday great").items().isEmpty()));
        questions.put(
                "entities",
                i -> require(!entities.page(null, 20, null, null).items().isEmpty()));
        questions.put("summary", i -> require(overview.summary().posts() > 0));
        return questions;
    }

    /// Those about one entity, by name; each is asked of the hundred that most posts name.
    public Map<String, IntConsumer> aboutEntities() {
        List<String> ids = entities.page(null, 100, null, null).items().stream()
                .map(EntitySummary::id)
                .toList();
        Map<String, IntConsumer> questions = new LinkedHashMap<>();
        questions.put("entity page (entity and its newest posts)", i -> {
            String id = ids.get(i % ids.size());
            require(entities.find(id).isPresent());
            require(!posts.naming(id, null, 20).items().isEmpty());
        });
        questions.put(
                "two steps round an entity (20 posts)",
                i -> require(
                        neighbourhoods.round(ids.get(i % ids.size()), null, 20).isPresent()));
        questions.put(
                "neighbourhood to draw",
                i -> require(overview.round(ids.get(i % ids.size()), 50).isPresent()));
        return questions;
    }

    /// Those that vectors answer, by name; each is asked about a hundred posts, or regions of which the look is known.
    public Map<String, IntConsumer> byLikeness() {
        LikePostReader likePosts = new LikePostReader(reader, Optional.empty());
        LikeRegionReader likeRegions = new LikeRegionReader(reader);
        List<String> said = some("MATCH (one:Post)-[:MEANS]->() WITH one ORDER BY one.id");
        List<String> looked = some("MATCH (one:Region)-[:LOOKS]->() WITH DISTINCT one ORDER BY one.id");
        Map<String, IntConsumer> questions = new LinkedHashMap<>();
        questions.put(
                "posts like one (20)",
                i -> require(!likePosts
                        .toPost(said.get(i % said.size()), 20)
                        .orElseThrow()
                        .items()
                        .isEmpty()));
        questions.put("regions like one (20)", i -> {
            String[] region = looked.get(i % looked.size()).split("/", 2);
            require(!likeRegions
                    .find(region[0], region[1], null, 20)
                    .orElseThrow()
                    .items()
                    .isEmpty());
        });
        return questions;
    }

    private List<String> some(String match) {
        return reader.list(match + " LIMIT $most RETURN one.id AS id", Map.of("most", ASKED_ABOUT), row -> row.get("id")
                .asString());
    }

    private static void require(boolean answered) {
        if (!answered) {
            throw new IllegalStateException("no answer");
        }
    }
}
