package iconograph.graph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import iconograph.contracts.Likeness;
import iconograph.contracts.MeaningReader;
import iconograph.graph.query.LikePosts.LikePost;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Finds posts that say something similar, by Neo4j's index of vectors.
///
/// Only what one encoder says is compared.
///
/// @see <a href="https://arxiv.org/abs/1603.09320">Malkov and Yashunin 2016, Hierarchical navigable small worlds</a>
@Singleton
final class LikePostReader {

    /// The index knows nothing of encoders, so more are asked for than are wanted.
    private static final int MORE = 20;

    private static final String OWN = """
            MATCH (p:Post {id: $post})
            RETURN [(p)-[:MEANS]->(meaning) | meaning {.by, .vector}] AS meanings""";

    /// Posts with the same text share a meaning, and the newest stands for them.
    private static final String LIKE = """
            CALL db.index.vector.queryNodes('post_meaning', $near, $vector) YIELD node AS meaning, score
            WITH meaning, 2 * score - 1 AS score WHERE meaning.by = $by
            CALL (meaning) {
              MATCH (meaning)<-[:MEANS]-(p:Post) WHERE p.id <> $but
              RETURN p ORDER BY p.place DESC LIMIT 1
            }
            RETURN p {.id, .source, .author, .text, .writtenAt} AS post, score,
                   COUNT { (meaning)<-[:MEANS]-() } AS times
            ORDER BY score DESC, p.id LIMIT $most""";

    private final Neo4jReader neo4j;
    private final Optional<MeaningReader> meanings;

    /// @param meanings says what texts mean that no post has, if the program around can
    @Inject
    LikePostReader(Neo4jReader neo4j, Instance<MeaningReader> meanings) {
        this(neo4j, meanings.isResolvable() ? Optional.of(meanings.get()) : Optional.empty());
    }

    LikePostReader(Neo4jReader neo4j, Optional<MeaningReader> meanings) {
        this.neo4j = neo4j;
        this.meanings = meanings;
    }

    /// @return empty if there is no such post
    Optional<LikePosts> toPost(String post, int most) {
        return neo4j.list(OWN, Map.of("post", post), row -> row.get("meanings").asList(Own::of)).stream()
                .findFirst()
                .map(own -> own.isEmpty()
                        ? new LikePosts(
                                null,
                                List.of(),
                                "Nothing is kept of what this post says: it has no words, or was read before meanings were kept.")
                        : like(own.getFirst(), post, most));
    }

    /// @throws QueryRefused if the text says nothing, or nobody here knows what texts mean
    LikePosts toText(String text, int most) {
        MeaningReader reader = meanings.orElseThrow(() -> new QueryRefused(
                QueryRefused.Reason.INVALID,
                "Nobody here knows what a text means; ask for posts like a post, by /graph/posts/{id}/like."));
        Likeness meaning = reader.read(text)
                .orElseThrow(
                        () -> new QueryRefused(QueryRefused.Reason.MALFORMED, "`text` must have words to compare by."));
        return like(new Own(meaning.encoder(), org.neo4j.driver.Values.value(meaning.direction())), "", most);
    }

    private LikePosts like(Own own, String but, int most) {
        List<LikePost> items = neo4j.list(
                LIKE,
                Map.of("near", most + MORE, "vector", own.vector(), "by", own.by(), "but", but, "most", most),
                LikePostReader::item);
        return new LikePosts(own.by(), items, items.isEmpty() ? "No other post can be compared." : null);
    }

    private static LikePost item(Record row) {
        Value post = row.get("post");
        return new LikePost(
                post.get("id").asString(),
                post.get("source").asString(),
                Values.textOrNull(post, "author"),
                post.get("text").asString(),
                Values.instant(post, "writtenAt"),
                row.get("score").asDouble(),
                row.get("times").asInt());
    }

    /// What is compared with others.
    private record Own(String by, Value vector) {

        static Own of(Value meaning) {
            return new Own(meaning.get("by").asString(), meaning.get("vector"));
        }
    }
}
