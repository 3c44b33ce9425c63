package iconograph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.graph.query.QueryBenchmark;
import iconograph.stores.EmbeddedStores;
import iconograph.stores.Store;
import iconograph.stores.StoresOptions;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

/// Prints how fast step 4 writes, and how fast the graph answers, once so many posts are in it. Stores run as they do
/// for users, and wait for the disk. Its name keeps it out of the ordinary tests:
///
/// ```
/// ./mvnw -pl graph-service -am test -Dtest=GraphLoadBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///     -Dposts=20000,200000
/// ```
///
/// `-Dfolder` names where the stores lie meanwhile; they go at the end.
class GraphLoadBenchmark {

    /// As many as step 4 writes in one transaction at the most.
    private static final int BATCH = Integer.getInteger("batch", 256);

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = Integer.getInteger("measured", 2_000);
    private static final int WITHDRAWN = 200;
    private static final int WARM_UP_ASKED = 50;
    private static final int ASKED = 200;

    private final PostsLikeReal posts = new PostsLikeReal(PostShape.ofRealPosts());

    @Test
    void printsHowFastTheGraphIsAsItGrows() throws IOException, SQLException {
        int[] sizes = Arrays.stream(System.getProperty("posts", "20000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        // Unlike in the running program, nobody has told Jena here that its every look at a file is not worth a line.
        Logger.getLogger("org.apache.jena").setLevel(Level.INFO);
        Path folder = Files.createTempDirectory(
                Path.of(System.getProperty("folder", System.getProperty("java.io.tmpdir"))), "iconograph-load");
        StoresOptions both = StoresOptions.of(Set.of(Store.POSTGRES, Store.NEO4J));
        try (EmbeddedStores stores = EmbeddedStores.start(folder.resolve("stores"), both);
                TestGraph graph = TestGraph.empty(stores.addresses(), folder.resolve("rdf"))) {
            int written = 0;
            for (int size : sizes) {
                written = fill(graph, written, Math.max(size - WARM_UP, 0));
                written = write(graph, written, Math.max(size, written + WARM_UP), "warm-up");
                written = write(graph, written, written + MEASURED, "new");
                write(graph, written - MEASURED, written, "again");
                ask(new QueryBenchmark(graph.driver));
                withdraw(graph, written);
                write(graph, written - 2 * WITHDRAWN, written, "after that");
                say(
                        "%,d posts in the graph: Neo4j and PostgreSQL %,d MB, RDF %,d MB on disk",
                        written, megabytes(folder.resolve("stores")), megabytes(folder.resolve("rdf")));
            }
        } finally {
            delete(folder);
        }
    }

    private int fill(TestGraph graph, int from, int to) {
        int at = from;
        while (at < to) {
            int next = Math.min(to, at + 10_000);
            write(graph, at, next, "filled");
            at = next;
        }
        return Math.max(from, to);
    }

    private int write(TestGraph graph, int from, int to, String what) {
        long taken = 0;
        Processors before = Processors.now();
        for (int at = from; at < to; at += BATCH) {
            List<Arrived> batch = posts.posts(at, Math.min(to, at + BATCH)).stream()
                    .map(Arrived::of)
                    .toList();
            long start = System.nanoTime();
            graph.writer.write(batch, Instant.now());
            taken += System.nanoTime() - start;
        }
        int number = to - from;
        if (number > 0) {
            say(
                    "%s: %,d posts from %,d on, %.0f posts/s; processor time a post %s",
                    what, number, from, number * 1e9 / taken, Processors.now().since(before, number));
        }
        return to;
    }

    private static void ask(QueryBenchmark queries) {
        Map<String, IntConsumer> questions = queries.aboutEntities();
        questions.putAll(queries.byLikeness());
        questions.forEach((name, question) -> {
            IntStream.range(0, WARM_UP_ASKED).forEach(question);
            times(name, IntStream.range(0, ASKED), question);
        });
    }

    private static void withdraw(TestGraph graph, int written) {
        IntConsumer withdraw = number -> graph.writer.withdraw(PostsLikeReal.idOf(number));
        IntStream.range(written - 2 * WITHDRAWN, written - WITHDRAWN).forEach(withdraw);
        times("one post withdrawn", IntStream.range(written - WITHDRAWN, written), withdraw);
    }

    private static void times(String what, IntStream numbers, IntConsumer work) {
        Processors before = Processors.now();
        long[] times = numbers.mapToLong(number -> {
                    long start = System.nanoTime();
                    work.accept(number);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        say(
                "%s: median %.1f ms, p95 %.1f ms, slowest %.1f ms of %d; processor time each %s",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length - 1] / 1e6,
                times.length,
                Processors.now().since(before, times.length));
    }

    /// Processor time used so far, in milliseconds. What other programs take away does not change it.
    private record Processors(long here, long neo4j, long postgres) {

        static Processors now() {
            long neo4j = 0;
            long postgres = 0;
            for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
                if (child.info().command().orElse("").endsWith("postgres")) {
                    postgres += millis(child);
                } else {
                    neo4j += millis(child);
                }
            }
            return new Processors(millis(ProcessHandle.current()), neo4j, postgres);
        }

        private static long millis(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        }

        String since(Processors before, int times) {
            return "%.1f ms here, %.1f in Neo4j, %.1f in PostgreSQL"
                    .formatted(
                            (here - before.here) / (double) times,
                            (neo4j - before.neo4j) / (double) times,
                            (postgres - before.postgres) / (double) times);
        }
    }

    /// With how many programs want a processor, as the machine may be others' too.
    private static void say(String what, Object... with) {
        System.out.printf(what + " (load %s)%n", append(with, load()));
    }

    private static Object[] append(Object[] with, String load) {
        Object[] all = Arrays.copyOf(with, with.length + 1);
        all[with.length] = load;
        return all;
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "not known";
        }
    }

    private static long megabytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
