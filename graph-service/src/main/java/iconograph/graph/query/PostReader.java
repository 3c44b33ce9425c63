package iconograph.graph.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.TextSpan;
import iconograph.graph.facts.CoinedId;
import iconograph.graph.facts.Decider;
import iconograph.graph.query.PostReading.MentionReading;
import iconograph.graph.query.PostReading.ObjectRelationReading;
import iconograph.graph.query.PostReading.PictureReading;
import iconograph.graph.query.PostReading.RegionReading;
import iconograph.graph.query.PostReading.RelationReading;
import iconograph.graph.query.PostReading.SeenReading;
import iconograph.graph.query.PostReading.ThingReading;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Reads posts, newest first, with everything known about them: one round trip for a page.
@Singleton
final class PostReader {

    /// After the newest: no date begins with a tilde.
    static final String START = "~";

    /// Of all posts that match a search, this many best ones can be paged through.
    private static final int MOST_MATCHES = 1_000;

    private static final String READING = """
            RETURN p {.*} AS post,
              [(p)-[s:SHOWS]->(x:Picture) |
                x {.sha256, .width, .height, shown: s {.*}}] AS pictures,
              [(m:Mention)-[:IN]->(p) | m {.*,
                names: [(m)-[r:NAMES]->(e) | r {.*, entity: e {.*}}],
                mayName: [(m)-[r:MAY_NAME]->(e) | r {.*, entity: e {.*}}],
                regions: [(m)-[r:SHOWN_IN]->(box)-[:OF]->(x) |
                  box {.*, score: r.score, model: r.model, picture: x.sha256}],
                relatesTo: [(m)-[r:RELATES_TO]->(box)-[:OF]->(x) |
                  box {.*, score: r.score, model: r.model, picture: x.sha256, type: r.type}],
                relates: [(m)-[r:RELATES]->(tail) | r {.*, tail: tail.id}]}] AS mentions
            ORDER BY p.place DESC""";

    private static final String NEWEST =
            "MATCH (p:Post) WHERE p.place < $after WITH p ORDER BY p.place DESC LIMIT $limit\n" + READING;

    private static final String MATCHING = """
            CALL db.index.fulltext.queryNodes('post_text', $q, {limit: $most}) YIELD node AS p
            WITH p WHERE p.place < $after
            WITH p ORDER BY p.place DESC LIMIT $limit
            """ + READING;

    /// The posts that name an entity, or one that it stands for, from `$after` on; the places of the arrows are in
    /// order, so it costs as much as it finds, however many there are.
    static final String NEWEST_NAMING = """
            MATCH (e:Entity) WHERE e.id = $entity OR e.representative = $entity
            CALL (e) {
              MATCH (p:Post)-[r:MENTIONS]->() USING INDEX r:MENTIONS(place)
              WHERE r.place > e.id + '|' AND r.place < e.id + '|' + $after
              RETURN p ORDER BY r.place DESC LIMIT $limit
            }
            WITH DISTINCT p ORDER BY p.place DESC LIMIT $limit
            """;

    private static final String NAMING = NEWEST_NAMING + READING;

    private static final String ONE = "MATCH (p:Post {id: $id})\n" + READING;

    private final Neo4jReader neo4j;

    PostReader(Neo4jReader neo4j) {
        this.neo4j = neo4j;
    }

    Optional<PostReading> find(String id) {
        return neo4j.list(ONE, Map.of("id", id), Placed::of).stream()
                .findFirst()
                .map(Placed::post);
    }

    /// @param q what the text must say; null for all posts
    Page<PostReading> page(@Nullable String after, int limit, @Nullable String q) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("most", MOST_MATCHES);
        String query = PlainText.toLucene(q)
                .map(lucene -> {
                    parameters.put("q", lucene);
                    return MATCHING;
                })
                .orElse(NEWEST);
        return page(query, parameters, after, limit);
    }

    Page<PostReading> naming(String entity, @Nullable String after, int limit) {
        return page(NAMING, new HashMap<>(Map.of("entity", entity)), after, limit);
    }

    private Page<PostReading> page(String query, Map<String, Object> parameters, @Nullable String after, int limit) {
        parameters.put("after", Cursor.read(after, START));
        parameters.put("limit", limit + 1);
        List<Placed> found = neo4j.list(query, parameters, Placed::of);
        return Page.of(found, limit, Placed::place).map(Placed::post);
    }

    private record Placed(String place, PostReading post) {

        static Placed of(Record row) {
            Value post = row.get("post");
            List<Value> mentions = row.get("mentions").asList(mention -> mention).stream()
                    .sorted(Comparator.comparing(mention -> mention.get("start").asInt()))
                    .toList();
            return new Placed(
                    post.get("place").asString(),
                    new PostReading(
                            post.get("id").asString(),
                            post.get("source").asString(),
                            post.get("sourceId").asString(),
                            post.get("text").asString(),
                            Values.textOrNull(post, "author"),
                            Values.instant(post, "writtenAt"),
                            pictures(row.get("pictures")),
                            mentions.stream().map(Placed::mention).toList(),
                            relations(mentions),
                            objectRelations(mentions)));
        }

        private static List<PictureReading> pictures(Value pictures) {
            return pictures.asList(picture -> picture).stream()
                    .sorted(Comparator.comparing(
                            picture -> picture.get("shown").get("position").asInt()))
                    .map(picture -> new PictureReading(
                            picture.get("sha256").asString(),
                            picture.get("width").asInt(),
                            picture.get("height").asInt(),
                            Values.textOrNull(picture.get("shown"), "altText"),
                            seen(picture.get("shown")),
                            Values.textOrNull(picture.get("shown"), "unreadable")))
                    .toList();
        }

        /// @param shown as the writer of the graph has laid out what was seen
        private static @Nullable SeenReading seen(Value shown) {
            if (shown.get("words").isNull()) {
                return null;
            }
            List<String> kinds = shown.get("things").asList(Value::asString);
            List<Double> scores = shown.get("thingScores").asList(Value::asDouble);
            List<Integer> boxes = shown.get("thingBoxes").asList(Value::asInt);
            List<ThingReading> things = IntStream.range(0, kinds.size())
                    .mapToObj(i -> new ThingReading(
                            kinds.get(i),
                            boxes.get(4 * i),
                            boxes.get(4 * i + 1),
                            boxes.get(4 * i + 2),
                            boxes.get(4 * i + 3),
                            scores.get(i)))
                    .toList();
            return new SeenReading(
                    Values.textOrNull(shown, "caption"),
                    things,
                    shown.get("faces").asInt(),
                    shown.get("lines").asList(Value::asString),
                    shown.get("searched").asBoolean());
        }

        private static MentionReading mention(Value mention) {
            List<Value> names = mention.get("names").asList(name -> name);
            List<Value> weighed = names.isEmpty()
                    ? mention.get("mayName").asList(candidate -> candidate).stream()
                            .sorted(Comparator.comparing(
                                    candidate -> candidate.get("rank").asInt()))
                            .toList()
                    : names;
            return new MentionReading(
                    new TextSpan(
                            mention.get("start").asInt(), mention.get("end").asInt()),
                    mention.get("quote").asString(),
                    mention.get("type").asString(),
                    mention.get("score").asDouble(),
                    mention.get("model").asString() + "@"
                            + mention.get("version").asString(),
                    mention.get("regions").asList(Placed::region).stream()
                            .sorted(Comparator.comparing(RegionReading::score).reversed())
                            .toList(),
                    mention.get("decision").asString(),
                    names.stream()
                            .findFirst()
                            .map(name -> EntitySummary.of(name.get("entity")))
                            .orElse(null),
                    weighed.stream()
                            .filter(claim -> !CoinedId.isOne(
                                    claim.get("entity").get("id").asString()))
                            .map(Placed::candidate)
                            .toList());
        }

        private static RegionReading region(Value box) {
            return new RegionReading(
                    box.get("picture").asString(),
                    box.get("x").asInt(),
                    box.get("y").asInt(),
                    box.get("width").asInt(),
                    box.get("height").asInt(),
                    box.get("score").asDouble(),
                    box.get("crop").asString(),
                    approvedBy(box));
        }

        private static @Nullable String approvedBy(Value claim) {
            return Decider.person(claim.get("model").asString()).orElse(null);
        }

        private static Candidate candidate(Value claim) {
            Value entity = claim.get("entity");
            List<String> parts = claim.get("parts").asList(Value::asString);
            List<Double> scores = claim.get("partScores").asList(Value::asDouble);
            Map<String, Double> score = new HashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                score.put(parts.get(i), scores.get(i));
            }
            return new Candidate(
                    new EntityId(entity.get("id").asString()),
                    entity.get("label").asString(),
                    Values.textOrNull(entity, "description"),
                    entity.get("type").asString(),
                    Values.textOrNull(entity, "picture"),
                    claim.get("score").asDouble(),
                    score);
        }

        private static List<ObjectRelationReading> objectRelations(List<Value> mentions) {
            return IntStream.range(0, mentions.size())
                    .boxed()
                    .flatMap(mention -> mentions.get(mention).get("relatesTo").asList(box -> box).stream()
                            .map(box -> new ObjectRelationReading(
                                    mention, box.get("type").asString(), region(box)))
                            .sorted(Comparator.comparing((ObjectRelationReading it) ->
                                            it.object().score())
                                    .reversed()
                                    .thenComparing(ObjectRelationReading::type)))
                    .toList();
        }

        private static List<RelationReading> relations(List<Value> mentions) {
            Map<String, Integer> positions = new HashMap<>();
            for (int i = 0; i < mentions.size(); i++) {
                positions.put(mentions.get(i).get("id").asString(), i);
            }
            return mentions.stream()
                    .flatMap(head -> head.get("relates").asList(relation -> relation).stream()
                            .filter(relation ->
                                    positions.containsKey(relation.get("tail").asString()))
                            .map(relation -> new RelationReading(
                                    positions.getOrDefault(head.get("id").asString(), 0),
                                    positions.getOrDefault(relation.get("tail").asString(), 0),
                                    relation.get("type").asString(),
                                    relation.get("score").asDouble(),
                                    approvedBy(relation))))
                    .sorted(Comparator.comparing(RelationReading::head)
                            .thenComparing(RelationReading::tail)
                            .thenComparing(RelationReading::type))
                    .toList();
        }
    }
}
