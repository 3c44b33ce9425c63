package iconograph.graph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.Profile;
import iconograph.graph.rdf.RdfStore;

import org.junit.jupiter.api.Test;

/// Prints how fast a graph of made posts is exported in each form, and how much heap that takes. The heap's limit is
/// what proves that memory stays flat: more posts are exported in no more.
///
/// ```
/// ./mvnw -pl graph-service -am test -Dtest=ExportBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///     -Dposts=14000 -Dtest.jvm=-Xmx256m
/// ```
class ExportBenchmark {

    private static final int BATCH = 512;

    @Test
    void printsHowFastAGraphIsExported() throws IOException {
        int posts = Integer.getInteger("posts", 2_000);
        Path directory = Files.createTempDirectory("iconograph-benchmark");
        try (RdfStore store = RdfStore.open(directory.resolve("rdf"))) {
            for (int from = 0; from < posts; from += BATCH) {
                // Another seed each time: the posts of one batch are all that is in memory.
                write(SyntheticPosts.draw(Math.min(BATCH, posts - from), 1_000 + from), store);
            }
            GraphExport export = new GraphExport(store);
            export.write(Format.NQUADS, OutputStream.nullOutputStream());
            for (Format format : Format.values()) {
                print(format, export);
            }
        }
        System.out.printf("heap: at most %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void write(List<Linked> events, RdfStore store) {
        store.write(events.stream()
                .map(event -> new DatedFacts(Facts.of(event), Map.of(), Instant.EPOCH))
                .toList());
    }

    private static void print(Format format, GraphExport export) {
        long start = System.nanoTime();
        long statements = export.write(format, Profile.RDF12, OutputStream.nullOutputStream(), read -> {});
        System.out.printf(
                "%s: %,d statements read, %,.0f a second%n",
                format, statements, statements * 1e9 / (System.nanoTime() - start));
    }
}
