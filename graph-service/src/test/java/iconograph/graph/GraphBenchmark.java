package iconograph.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.export.Format;
import iconograph.graph.export.GraphExport;
import iconograph.graph.query.QueryBenchmark;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.validation.GraphReport;
import iconograph.graph.validation.GraphValidation;
import iconograph.graph.validation.PostValidation;
import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.RealStores;

import org.junit.jupiter.api.Test;

/// Prints how fast synthetic posts are written, exported and asked for. Its name keeps it out of the ordinary tests:
///
/// ```
/// ./mvnw -pl graph-service -am test -Dtest=GraphBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dposts=2000
/// ```
class GraphBenchmark {

    /// As many as step 4 writes in one transaction at the most.
    private static final int BATCH = 64;

    @Test
    void printsHowFastPostsAreWrittenAndAskedFor() throws IOException, SQLException {
        int posts = Integer.getInteger("posts", 2_000);
        StoreAddresses stores = RealStores.start(Set.of(Store.POSTGRES, Store.NEO4J));
        Path directory = Files.createTempDirectory("iconograph-benchmark");
        try (TestGraph graph = TestGraph.empty(stores, directory)) {
            GraphWriter writer = graph.writer;
            RdfStore rdf = graph.rdf;
            // Neo4j plans each query once, and Java warms up.
            write(writer, SyntheticPosts.draw(500, 1), "warm-up");
            write(writer, SyntheticPosts.draw(posts, 2), "written");
            write(writer, SyntheticPosts.draw(posts, 2), "written again");
            export(rdf);
            System.out.printf("RDF store: %,d kB%n", size(directory) / 1024);
            validate(rdf, directory.resolve("validation.json"));
            ask(new QueryBenchmark(graph.driver));
            withdraw(writer, SyntheticPosts.draw(posts, 2).subList(0, Math.min(posts, 200)));
        }
    }

    private static void write(GraphWriter writer, List<Linked> posts, String what) {
        long taken = 0;
        double own = seconds(ProcessHandle.current());
        double server = serverSeconds();
        for (int from = 0; from < posts.size(); from += BATCH) {
            long start = System.nanoTime();
            writer.write(
                    posts.subList(from, Math.min(posts.size(), from + BATCH)).stream()
                            .map(Arrived::of)
                            .toList(),
                    Instant.now());
            taken += System.nanoTime() - start;
        }
        System.out.printf(
                "%s: %,d posts in batches of %d, %.0f posts/s;"
                        + " processor time a post: %.1f ms here, %.1f ms in Neo4j%n",
                what,
                posts.size(),
                BATCH,
                posts.size() * 1e9 / taken,
                (seconds(ProcessHandle.current()) - own) * 1000 / posts.size(),
                (serverSeconds() - server) * 1000 / posts.size());
    }

    /// What other programs on the machine take away does not change this figure.
    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static double serverSeconds() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(GraphBenchmark::seconds)
                .sum();
    }

    private static void withdraw(GraphWriter writer, List<Linked> posts) {
        List<Long> times = new ArrayList<>();
        for (Linked post : posts) {
            long start = System.nanoTime();
            writer.withdraw(post.post().id());
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        System.out.printf(
                "one post withdrawn: median %.1f ms, p95 %.1f ms of %d%n",
                times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6, times.size());
    }

    private static void export(RdfStore rdf) {
        for (Format format : Format.values()) {
            long start = System.nanoTime();
            long statements = new GraphExport(rdf).write(format, OutputStream.nullOutputStream());
            System.out.printf(
                    "export %s: %,d statements, %,.0f a second%n",
                    format, statements, statements * 1e9 / (System.nanoTime() - start));
        }
    }

    private static void validate(RdfStore rdf, Path report) {
        try {
            GraphReport validated = new GraphValidation(new PostValidation(rdf), report)
                    .run(() -> true)
                    .orElseThrow();
            System.out.printf(
                    "validated by SHACL: %,d posts, %.0f a second, %d not as they should be%n",
                    validated.posts(), validated.posts() / validated.seconds(), validated.failing());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody stops it", e);
        }
    }

    private static void ask(QueryBenchmark queries) {
        Map<String, IntConsumer> questions = queries.questions();
        questions.putAll(queries.byLikeness());
        questions.forEach((name, question) -> {
            IntStream.range(0, 100).forEach(question);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                long start = System.nanoTime();
                question.accept(i);
                times.add(System.nanoTime() - start);
            }
            times.sort(null);
            System.out.printf("%s: median %.1f ms, p95 %.1f ms%n", name, times.get(100) / 1e6, times.get(190) / 1e6);
        });
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
