package iconograph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import iconograph.graph.Events;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Read back by a library that shares nothing with the one that writes.
class ParquetExportTest {

    private static final String HOSTILE = "\"quo'ted\" \u0001 🎉 Messi";

    RdfStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = RdfStore.open(directory.resolve("rdf"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void hasNodesWithLabelsNumbersAndTimesAndTheEdgesBetweenThem() throws IOException {
        store.write(List.of(dated(Events.post("1", HOSTILE)
                .picture('a', null)
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 30, 40))));

        Map<String, List<Map<String, Object>>> tables = export();

        Map<String, Map<String, Object>> nodes = byId(table(tables, "nodes"));
        String post = Events.idOf("1").toString();
        assertThat(nodes.get(post))
                .containsEntry("labels", List.of("Post"))
                .containsEntry("text", HOSTILE)
                .containsEntry("writtenAt", Instant.parse("2026-03-01T12:00:00Z"))
                .doesNotContainKeys("x", "score");
        assertThat(nodes.get("Q615")).containsEntry("label", "Label of Q615");
        assertThat(nodes.get(Events.sha256('a') + "/1,2,30,40"))
                .containsEntry("labels", List.of("Region"))
                .containsEntry("width", 30L);
        assertThat(table(tables, "relationships"))
                .allSatisfy(edge -> assertThat(nodes).containsKeys((String) edge.get("from"), (String) edge.get("to")))
                .anySatisfy(edge -> assertThat(edge)
                        .containsEntry("from", Events.sha256('a') + "/1,2,30,40")
                        .containsEntry("to", "Q615")
                        .containsEntry("relationship", "DEPICTS")
                        .containsEntry("score", 0.75));
    }

    @Test
    void holdsEveryNodeOfManyPostsOnce() throws IOException {
        store.write(SyntheticPosts.draw(400, 7).stream()
                .map(event -> new DatedFacts(Facts.of(event), Map.of(), Instant.EPOCH))
                .toList());

        Map<String, List<Map<String, Object>>> tables = export();

        List<Map<String, Object>> nodes = table(tables, "nodes");
        assertThat(byId(nodes)).hasSameSizeAs(nodes).hasSizeGreaterThan(1000);
        assertThat(nodes.stream().filter(node -> List.of("Post").equals(node.get("labels"))))
                .hasSize(400);
    }

    private static DatedFacts dated(Events post) {
        return new DatedFacts(Facts.of(post.event()), Map.of(), Instant.EPOCH);
    }

    private static List<Map<String, Object>> table(Map<String, List<Map<String, Object>>> tables, String name) {
        return Objects.requireNonNull(tables.get(name + ".parquet"));
    }

    private static Map<String, Map<String, Object>> byId(List<Map<String, Object>> nodes) {
        Map<String, Map<String, Object>> byId = new HashMap<>();
        nodes.forEach(node -> byId.put((String) node.get("id"), node));
        return byId;
    }

    private Map<String, List<Map<String, Object>>> export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(store).write(Format.PARQUET, out);
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), rows(zip.readAllBytes()));
            }
        }
        return tables;
    }

    private static List<Map<String, Object>> rows(byte[] file) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                Map<String, Object> row = new HashMap<>();
                for (int i = 0; i < rows.getFieldCount(); i++) {
                    if (!rows.isNull(i)) {
                        row.put(rows.getFieldName(i), value(rows.getValue(i)));
                    }
                }
                all.add(row);
            }
        }
        return all;
    }

    private static Object value(Object value) {
        return value instanceof PqList list
                ? IntStream.range(0, list.size()).mapToObj(list::get).toList()
                : value;
    }
}
