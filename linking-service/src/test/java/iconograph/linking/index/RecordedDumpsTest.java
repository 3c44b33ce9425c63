package iconograph.linking.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import iconograph.contracts.EntityId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports parts of real dumps, if they lie beside the repository.
class RecordedDumpsTest {

    private static final Path RECORDED = Path.of("../../shared/data/wikidata/api-fixtures");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsWholeEntitiesOfARecentDump() throws IOException {
        ImportReport report = importOf("opentapioca/sample_wikidata_items.json.bz2");

        assertThat(report.items()).isEqualTo(100);
        assertThat(report.malformed()).isZero();
        assertThat(report.plainBytes()).isGreaterThan(9_000_000);
        try (WikidataIndex index = WikidataIndex.open(folder.resolve("index"))) {
            assertThat(index.find(new EntityId("Q31"))).hasValueSatisfying(belgium -> {
                assertThat(belgium.label()).isEqualTo("Belgium");
                assertThat(belgium.coarse()).isEqualTo(CoarseType.LOC);
                assertThat(belgium.popularity()).isGreaterThan(100);
                assertThat(belgium.pictures()).isNotEmpty();
            });
        }
    }

    /// Their items have no names, so there is nothing to index.
    @Test
    void readsOldDumpsLineByLine() throws IOException {
        ItemLineParser parser = new ItemLineParser(CoarseTypes.listed(), Languages.ENGLISH);
        for (String name : List.of("wdtk/sample-dump-20150815.json.gz", "wdtk/mock-dump-with-bugs.json")) {
            int lines = 0;
            try (ItemFile file = new ItemFile(recorded(name), new AtomicLong())) {
                LineBatch batch = new LineBatch(1);
                while (file.readLine(batch)) {
                    assertThat(parser.parse(batch.bytes(), batch.start(lines), batch.end(lines)))
                            .isInstanceOf(ItemLine.Skipped.class);
                    lines++;
                }
            }
            assertThat(lines).isGreaterThan(100);
        }
    }

    private ImportReport importOf(String name) throws IOException {
        return new WikidataImport(folder.resolve("index"), Languages.ENGLISH).run(List.of(recorded(name)));
    }

    private static Path recorded(String name) {
        Path file = RECORDED.resolve(name);
        assumeTrue(Files.isReadable(file), "recorded dumps are not at hand");
        return file;
    }
}
