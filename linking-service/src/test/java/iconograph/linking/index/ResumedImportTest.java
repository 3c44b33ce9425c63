package iconograph.linking.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import iconograph.contracts.EntityId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedImportTest {

    private static final int ITEMS = 30_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path index;

    @SuppressWarnings("NullAway.Init")
    private Path small;

    @SuppressWarnings("NullAway.Init")
    private Path large;

    @BeforeEach
    void writesFiles() throws IOException {
        index = folder.resolve("index");
        small = Files.writeString(
                folder.resolve("small.jsonl"),
                ItemFixtures.line("Q1", "Old name", "x", "x", "other", 1) + "\nnonsense\n"
                        + ItemFixtures.line("Q9000001", "Only here", "x", "x", "other", 1));
        large = folder.resolve("large.json.gz");
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(large)))) {
            for (int i = 1; i <= ITEMS; i++) {
                String parent = i == 7 ? ",\"claims\":{\"P279\":[%s]}".formatted(item("Q515")) : "";
                String kind = i == ITEMS ? ",\"claims\":{\"P31\":[%s]}".formatted(item("Q7")) : "";
                out.write(
                        ("{\"type\":\"item\",\"id\":\"Q%d\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Name %s\"}}%s%s},\n"
                                        .formatted(i, Integer.toString(i * 31, 36), parent, kind))
                                .getBytes(UTF_8));
            }
            out.write("more nonsense\n".getBytes(UTF_8));
        }
    }

    private static String item(String id) {
        return "{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"%s\"}}},\"rank\":\"normal\"}".formatted(id);
    }

    @Test
    void goesOnWhereAnImportWasKilled() throws Exception {
        killAnImport();

        ImportReport report = new WikidataImport(index, Languages.ENGLISH).run(List.of(small, large));

        assertThat(report.resumedAt()).isPositive();
        assertThat(report.items()).isEqualTo(ITEMS + 1);
        assertThat(report.malformed()).isEqualTo(2);
        assertThat(report.firstProblem()).startsWith("line 2 of small.jsonl");
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.named("onlyhere", 5)).hasSize(1);
            assertThat(read.named("oldname", 5)).isEmpty();
            assertThat(read.withTokens(List.of("name"), 2 * ITEMS)).hasSize(ITEMS);
            assertThat(read.find(new EntityId("Q" + ITEMS)))
                    .map(WikidataItem::coarse)
                    .contains(CoarseType.LOC);
        }
        String origin = IndexMarker.read(index).origin();
        Path other = folder.resolve("other");
        new WikidataImport(other, Languages.ENGLISH).run(List.of(small, large));
        assertThat(IndexMarker.read(other).origin()).isEqualTo(origin);
    }

    @Test
    void startsAnewWithOtherFilesOrLanguages() throws Exception {
        killAnImport();

        ImportReport report = new WikidataImport(index, new Languages(List.of("de", "en"))).run(List.of(small, large));

        assertThat(report.resumedAt()).isZero();
        assertThat(report.items()).isEqualTo(ITEMS + 1);
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void startsAnewWhereWhatWasSavedIsBroken() throws Exception {
        killAnImport();
        try (Stream<Path> files = Files.list(drafts().getFirst())) {
            for (Path file : files.filter(one -> one.toString().endsWith(".si")).toList()) {
                Files.write(file, new byte[10]);
            }
        }

        ImportReport report = new WikidataImport(index, Languages.ENGLISH).run(List.of(small, large));

        assertThat(report.resumedAt()).isZero();
        assertThat(report.items()).isEqualTo(ITEMS + 1);
        assertThat(drafts()).hasSize(1);
    }

    /// Stops one at once, as a power cut would, after it has saved something of the second file.
    private void killAnImport() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Import.class.getName(),
                        index.toString(),
                        small.toString(),
                        large.toString())
                .inheritIO()
                .start();
        while (process.isAlive() && !hasSavedTwice()) {
            Thread.sleep(5);
        }
        assertThat(process.isAlive()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(index.resolve("index.json")).doesNotExist();
    }

    private boolean hasSavedTwice() throws IOException {
        for (Path draft : drafts()) {
            try (Stream<Path> files = Files.list(draft)) {
                if (files.map(file -> file.getFileName().toString())
                        .anyMatch(name -> name.matches("segments_[3-9a-z]"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Path> drafts() throws IOException {
        if (!Files.exists(index)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(index)) {
            return inside.filter(Files::isDirectory).toList();
        }
    }

    /// An import in a program of its own that saves what it has every 100 kB.
    static final class Import {

        private Import() {}

        public static void main(String[] words) throws IOException {
            ImportReport report = new WikidataImport(Path.of(words[0]), Languages.ENGLISH, 100_000)
                    .run(List.of(Path.of(words[1]), Path.of(words[2])));
            System.out.println(report);
        }
    }
}
