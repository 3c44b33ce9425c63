package iconograph.graph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import iconograph.graph.query.LikeRegions.LikeRegion;
import iconograph.graph.query.LikeRegions.PostLine;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Finds regions that look like one another, by Neo4j's index of vectors.
///
/// Only what one encoder says of one kind of look is compared. The index knows nothing of encoders and pictures, so
/// more are asked for than are wanted.
///
/// @see <a href="https://arxiv.org/abs/1603.09320">Malkov and Yashunin 2016, Hierarchical navigable small worlds</a>
@Singleton
final class LikeRegionReader {

    /// For each that is wanted, so many are asked for, as regions of the same picture lie close to each other.
    private static final int FOR_EACH = 5;

    private static final int AT_LEAST = 50;

    private static final String LOOKS = """
            MATCH (region:Region {id: $region})
            RETURN [(region)-[:LOOKS]->(look) | look {.by, .face, .thing, .emblem}] AS looks""";

    private static final String LIKE = """
            CALL db.index.vector.queryNodes($index, $near, $vector) YIELD node AS look, score
            WITH look, 2 * score - 1 AS score WHERE look.by = $by
            MATCH (look)<-[:LOOKS]-(region:Region)-[:OF]->(x:Picture) WHERE x.sha256 <> $picture
            WITH x, region, score ORDER BY score DESC, region.id
            WITH x, collect({region: region, score: score})[0] AS best
            WITH x, best.region AS region, best.score AS score ORDER BY score DESC, region.id LIMIT $most
            CALL (region) {
              MATCH (region)<-[:SHOWN_IN|RELATES_TO]-(:Mention)-[:IN]->(p:Post)
              RETURN p ORDER BY p.place DESC LIMIT 1
            }
            RETURN x.sha256 AS picture, region {.x, .y, .width, .height, .crop} AS box, score,
                   p {.id, .text, .writtenAt} AS post,
                   COLLECT { MATCH (region)-[:DEPICTS]->(e) RETURN DISTINCT e ORDER BY e.posts DESC, e.id } AS entities
            ORDER BY score DESC, region.id""";

    private final Neo4jReader neo4j;

    LikeRegionReader(Neo4jReader neo4j) {
        this.neo4j = neo4j;
    }

    /// @param picture SHA-256 of the picture that the region is of
    /// @param box     `x,y,width,height` in pixels
    /// @param kind    by what to compare; null for what tells most
    /// @return empty if there is no such region
    Optional<LikeRegions> find(String picture, String box, @Nullable LikenessKind kind, int most) {
        String region = picture + "/" + box;
        return neo4j
                .list(LOOKS, Map.of("region", region), row -> row.get("looks").asList(Own::of))
                .stream()
                .findFirst()
                .map(looks -> answer(
                        region, picture, looks.stream().flatMap(List::stream).toList(), kind, most));
    }

    private LikeRegions answer(String region, String picture, List<Own> looks, @Nullable LikenessKind kind, int most) {
        List<String> kinds = looks.stream()
                .map(Own::kind)
                .sorted()
                .distinct()
                .map(LikenessKind::word)
                .toList();
        Optional<Own> chosen = looks.stream()
                .filter(look -> kind == null || look.kind() == kind)
                .min(Comparator.comparing(Own::kind).thenComparing(Own::by));
        if (chosen.isEmpty()) {
            return new LikeRegions(region, kinds, null, null, List.of(), missing(kinds, kind));
        }
        Own own = chosen.get();
        List<LikeRegion> items = like(own, picture, most);
        return new LikeRegions(
                region,
                kinds,
                own.kind().word(),
                own.by(),
                items,
                items.isEmpty()
                        ? "No other picture has a region that can be compared by its %s."
                                .formatted(own.kind().word())
                        : null);
    }

    private List<LikeRegion> like(Own own, String picture, int most) {
        return neo4j.list(
                LIKE,
                Map.of(
                        "index",
                        own.kind().index(),
                        "near",
                        most * FOR_EACH + AT_LEAST,
                        "vector",
                        own.vector(),
                        "by",
                        own.by(),
                        "picture",
                        picture,
                        "most",
                        most),
                LikeRegionReader::item);
    }

    private static String missing(List<String> kinds, @Nullable LikenessKind kind) {
        return kinds.isEmpty()
                ? "Nothing is kept of what this region looks like: nobody compared pictures when its post was read."
                : "The region cannot be compared by its %s, only by its %s."
                        .formatted(kind == null ? "look" : kind.word(), String.join(" and its ", kinds));
    }

    private static LikeRegion item(Record row) {
        Value box = row.get("box");
        Value post = row.get("post");
        return new LikeRegion(
                row.get("picture").asString(),
                box.get("x").asInt(),
                box.get("y").asInt(),
                box.get("width").asInt(),
                box.get("height").asInt(),
                box.get("crop").asString(),
                row.get("score").asDouble(),
                row.get("entities").asList(EntitySummary::of),
                new PostLine(
                        post.get("id").asString(), post.get("text").asString(), Values.instant(post, "writtenAt")));
    }

    /// One of the looks of the region that is asked about.
    private record Own(LikenessKind kind, String by, Value vector) {

        static List<Own> of(Value look) {
            List<Own> own = new ArrayList<>();
            for (LikenessKind kind : LikenessKind.values()) {
                Value vector = look.get(kind.word());
                if (!vector.isNull()) {
                    own.add(new Own(kind, look.get("by").asString(), vector));
                }
            }
            return own;
        }
    }
}
