package iconograph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.facts.Facts;
import iconograph.graph.neo4j.Migrations;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.query.QueryBenchmark;
import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.RealStores;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// Prints how long it takes to find posts like one and regions like one, with so many posts in Neo4j. Nothing else is
/// written, as nothing else is asked. Its name keeps it out of the ordinary tests:
///
/// ```
/// ./mvnw -pl graph-service -am test -Dtest=LikenessBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///     -Dposts=2000,20000
/// ```
class LikenessBenchmark {

    private static final int BATCH = 256;
    private static final int WARM_UP = 100;
    private static final int ASKED = 200;

    @Test
    void printsHowLongItTakesToFindTheLike() throws IOException {
        int[] sizes = Arrays.stream(System.getProperty("posts", "20000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        StoreAddresses stores = RealStores.start(Set.of(Store.NEO4J));
        try (Driver driver =
                GraphDatabase.driver(stores.boltUri(), AuthTokens.basic(stores.boltUser(), stores.boltPassword()))) {
            new Neo4jWriter(driver).clear();
            new Migrations(driver).run();
            int written = 0;
            for (int posts : sizes) {
                fill(new Neo4jWriter(driver), written, posts);
                written = posts;
                System.out.printf(
                        "%,d posts, %,d meanings, %,d looks%n", posts, count(driver, "Meaning"), count(driver, "Look"));
                ask(new QueryBenchmark(driver));
            }
        }
    }

    private static void fill(Neo4jWriter writer, int first, int end) throws IOException {
        PostsLikeReal drawn = new PostsLikeReal(PostShape.ofRealPosts());
        long start = System.nanoTime();
        for (int from = first; from < end; from += BATCH) {
            List<Linked> posts = drawn.posts(from, Math.min(end, from + BATCH));
            writer.write(posts.stream().map(Facts::of).toList(), Map.of(), Instant.now());
        }
        System.out.printf(
                "written into Neo4j alone: %.0f posts/s (load %s)%n",
                (end - first) * 1e9 / (System.nanoTime() - start), load());
    }

    private static void ask(QueryBenchmark queries) throws IOException {
        String load = load();
        queries.byLikeness().forEach((name, question) -> {
            IntStream.range(0, WARM_UP).forEach(question);
            long[] times = IntStream.range(0, ASKED)
                    .mapToLong(number -> {
                        long start = System.nanoTime();
                        question.accept(number);
                        return System.nanoTime() - start;
                    })
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%s: median %.1f ms, p95 %.1f ms (load %s)%n",
                    name, times[ASKED / 2] / 1e6, times[ASKED * 95 / 100] / 1e6, load);
        });
    }

    private static long count(Driver driver, String label) {
        return driver.executableQuery("MATCH (one:%s) RETURN count(one) AS number".formatted(label))
                .execute()
                .records()
                .getFirst()
                .get("number")
                .asLong();
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
