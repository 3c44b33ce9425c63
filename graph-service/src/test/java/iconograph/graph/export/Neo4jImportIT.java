package iconograph.graph.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import iconograph.graph.Events;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Neo4j's own bulk import reads what we give it.
class Neo4jImportIT {

    private static final String HOSTILE = "\"quo'ted\", \\ <b>&amp;\r\n\t🎉 ]]> ; Messi";

    @Test
    void readsEveryNodeAndEveryRelationship(@TempDir Path directory) throws Exception {
        // Given
        try (RdfStore store = RdfStore.open(directory.resolve("rdf"))) {
            SyntheticPosts.draw(100, 5).forEach(event -> write(store, Facts.of(event)));
            write(
                    store,
                    Facts.of(Events.post("1", HOSTILE)
                            .author(HOSTILE)
                            .picture('a', HOSTILE)
                            .linked("Messi", "PER", "Q615", 0.9)
                            .event()));
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            new GraphExport(store).write(Format.NEO4J_CSV, zip);
            unzip(zip.toByteArray(), directory);
        }

        // When
        Path log = directory.resolve("import.log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-cp",
                        Path.of(System.getProperty("iconograph.stores.program"), "lib") + "/*",
                        "org.neo4j.cli.AdminTool",
                        "database",
                        "import",
                        "full",
                        "neo4j",
                        "--nodes=" + directory.resolve("nodes.csv"),
                        "--relationships=" + directory.resolve("relationships.csv"),
                        "--multiline-fields=true",
                        "--report-file=" + directory.resolve("import.report"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .put(
                        "NEO4J_HOME",
                        Files.createDirectories(directory.resolve("neo4j")).toString());
        command.environment()
                .put(
                        "NEO4J_CONF",
                        Files.createDirectories(directory.resolve("conf")).toString());
        int code = command.start().waitFor();

        // Then
        String said = Files.readString(log);
        assertThat(code).as(said).isZero();
        assertThat(said)
                .containsPattern("\\b%d nodes".formatted(records(directory.resolve("nodes.csv"))))
                .containsPattern("\\b%d relationships".formatted(records(directory.resolve("relationships.csv"))));
    }

    private static void write(RdfStore store, Facts facts) {
        store.write(List.of(new DatedFacts(facts, Map.of(), Instant.parse("2026-03-01T12:00:00Z"))));
    }

    private static void unzip(byte[] zip, Path directory) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, directory.resolve(entry.getName()));
            }
        }
    }

    /// A record ends at a line break outside of quotes; the first is the header.
    private static long records(Path csv) throws IOException {
        long quotes = 0;
        long records = -1;
        for (char c : Files.readString(csv).toCharArray()) {
            quotes += c == '"' ? 1 : 0;
            records += c == '\n' && quotes % 2 == 0 ? 1 : 0;
        }
        return records;
    }
}
