package iconograph.linking.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import iconograph.contracts.EntityId;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataImportTest {

    private static final String DUMP = """
            [
            {"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"One"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q101"}}},"rank":"normal"}]}},
            {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}}},
            {"type":"item","id":"Q101","labels":{"en":{"language":"en","value":"hill town"}},"claims":{"P279":[{"mainsnak":{"datavalue":{"value":{"id":"Q102"}}},"rank":"normal"}]}},
            {"type":"item","id":"Q102","labels":{"en":{"language":"en","value":"sort of town"}},"claims":{"P279":[{"mainsnak":{"datavalue":{"value":{"id":"Q3957"}}},"rank":"normal"}]}}
            ]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path index;

    @BeforeEach
    void choosesAnIndex() {
        index = folder.resolve("index");
    }

    @Test
    void readsAPlainDump() throws IOException {
        ImportReport report = importOf(file("dump.json", DUMP.getBytes(UTF_8)));

        assertThat(report.items()).isEqualTo(3);
        assertThat(report.skipped()).isEqualTo(3);
        assertThat(report.malformed()).isZero();
        assertThat(report.plainBytes()).isEqualTo(DUMP.getBytes(UTF_8).length);
    }

    @Test
    void readsEveryMemberOfAPackedDump() throws IOException {
        byte[] bytes = DUMP.getBytes(UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
        for (byte[] half : List.of(Arrays.copyOf(bytes, 150), Arrays.copyOfRange(bytes, 150, bytes.length))) {
            try (OutputStream out = new GZIPOutputStream(gzip)) {
                out.write(half);
            }
            try (OutputStream out = new BZip2CompressorOutputStream(bzip2)) {
                out.write(half);
            }
        }

        assertThat(importOf(file("dump.gz", gzip.toByteArray())).items()).isEqualTo(3);
        assertThat(importOf(file("whatever.name", bzip2.toByteArray())).items()).isEqualTo(3);
    }

    @Test
    void notesWhatTheIndexWasMadeFromSoThatAnotherDumpOfTheSameNameIsAnotherOrigin() throws IOException {
        importOf(file("dump.json", DUMP.getBytes(UTF_8)));
        String origin = IndexMarker.read(index).origin();

        importOf(file("dump.json", DUMP.getBytes(UTF_8)));
        assertThat(IndexMarker.read(index).origin()).isEqualTo(origin).matches("dump\\.json [0-9a-f]{8}");

        importOf(file("dump.json", DUMP.replace("hill town", "town").getBytes(UTF_8)));
        assertThat(IndexMarker.read(index).origin()).isNotEqualTo(origin).startsWith("dump.json ");
    }

    @Test
    void learnsTheKindOfAnItemFromTheClassesInTheDump() throws IOException {
        importOf(file("dump.json", DUMP.getBytes(UTF_8)));

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.find(new EntityId("Q1"))).map(WikidataItem::coarse).contains(CoarseType.LOC);
        }
    }

    @Test
    void passesOverAByteOrderMarkAndWindowsLineEnds() throws IOException {
        String line = ItemFixtures.line("Q5", "Five", "number", "a number", "other", 1);

        assertThat(importOf(file("bom.jsonl", ("\uFEFF" + line + "\r\n\r\n").getBytes(UTF_8)))
                        .items())
                .isEqualTo(1);
    }

    @Test
    void countsLinesThatCannotBeRead() throws IOException {
        String good = ItemFixtures.line("Q5", "Five", "number", "a number", "other", 1);

        ImportReport report =
                importOf(file("mixed.jsonl", (good + "\n{\"id\":\"Q6\",\"la\nnonsense\n").getBytes(UTF_8)));

        assertThat(report.items()).isEqualTo(1);
        assertThat(report.malformed()).isEqualTo(2);
        assertThat(report.firstProblem()).startsWith("line 2 of mixed.jsonl: ");
    }

    @Test
    void letsTheLaterFileSpeakLast() throws IOException {
        Path earlier =
                file("a", ItemFixtures.line("Q5", "Old", "x", "x", "other", 1).getBytes(UTF_8));
        Path later =
                file("b", ItemFixtures.line("Q5", "New", "x", "x", "other", 1).getBytes(UTF_8));

        ImportReport report = new WikidataImport(index, Languages.ENGLISH).run(List.of(earlier, later));

        assertThat(report.items()).isEqualTo(1);
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.find(new EntityId("Q5"))).map(WikidataItem::label).contains("New");
            assertThat(read.named("old", 5)).isEmpty();
        }
    }

    @Test
    void findsAnItemByTheIdOfOneThatWasMergedIntoIt() throws IOException {
        String lines = ItemFixtures.line("Q5", "Five", "x", "x", "other", 1)
                + "\n{\"id\":\"Q6\",\"label\":\"Six\",\"redirects\":[\"Q66\"]}\n{\"entity\":\"Q55\",\"redirect\":\"Q5\"}\n";

        assertThat(importOf(file("r", lines.getBytes(UTF_8))).items()).isEqualTo(2);

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.find(new EntityId("Q55"))).map(WikidataItem::label).contains("Five");
            assertThat(read.find(new EntityId("Q66"))).map(WikidataItem::label).contains("Six");
        }
    }

    @Test
    void keepsTheOldIndexWhenAFileIsCutOff() throws IOException {
        importOf(file("dump.json", DUMP.getBytes(UTF_8)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 1; i < 500; i++) {
                out.write((ItemFixtures.line("Q" + (i * 7919), "Name " + i * 31, "x", "x", "other", i) + "\n")
                        .getBytes(UTF_8));
            }
        }
        Path cut = file("cut.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        assertThatThrownBy(() -> importOf(cut)).isInstanceOf(IOException.class).hasMessageContaining("ends too early");

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.size()).isEqualTo(3);
        }
        assertThat(directories()).hasSize(1);
    }

    @Test
    void keepsTheOldIndexWhenAnImportIsKilled() throws IOException {
        importOf(file("dump.json", DUMP.getBytes(UTF_8)));
        Path abandoned = Files.createDirectory(index.resolve("index-abandoned"));
        Files.writeString(abandoned.resolve("_0.cfs"), "half an index");

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.size()).isEqualTo(3);
        }

        importOf(file("dump.json", DUMP.getBytes(UTF_8)));
        assertThat(abandoned).doesNotExist();
        assertThat(directories()).hasSize(1);
    }

    @Test
    void servesAnOpenIndexWhileANewOneTakesItsPlace() throws IOException {
        importOf(file("dump.json", DUMP.getBytes(UTF_8)));
        try (WikidataIndex open = WikidataIndex.open(index)) {
            importOf(file(
                    "other",
                    ItemFixtures.line("Q5", "Five", "x", "x", "other", 1).getBytes(UTF_8)));

            assertThat(open.named("one", 5)).hasSize(1);
        }
        try (WikidataIndex open = WikidataIndex.open(index)) {
            assertThat(open.named("one", 5)).isEmpty();
            assertThat(open.named("five", 5)).hasSize(1);
        }
    }

    @Test
    void refusesAFileWithoutItems() throws IOException {
        assertThatThrownBy(() -> importOf(file("empty", new byte[0])))
                .hasMessageStartingWith("there are no items of Wikidata in");
        assertThatThrownBy(() -> importOf(file("tags.txt", "IMGID:1\nParis\tB-LOC\n".getBytes(UTF_8))))
                .hasMessageContaining("line 1 of tags.txt");
        assertThat(index.resolve("index.json")).doesNotExist();
    }

    @Test
    void givesUpSoonOnALongFileThatIsNoneOfWikidata() throws IOException {
        String noise = IntStream.range(0, 300_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> importOf(file("log", noise.getBytes(UTF_8))))
                .hasMessageContaining("there are no items");
    }

    @Test
    void letsOnlyOneImportWriteAtATime() throws IOException {
        try (IndexFolder other = new IndexFolder(index)) {
            assertThat(other).isNotNull();
            assertThatThrownBy(() -> importOf(file("dump.json", DUMP.getBytes(UTF_8))))
                    .hasMessage("another import is writing to " + index);
        }
    }

    @Test
    void saysThatTheIndexCannotBeWritten() throws IOException {
        Path dump = file("dump.json", DUMP.getBytes(UTF_8));
        index = file("a-file", new byte[] {1});

        assertThatThrownBy(() -> importOf(dump)).hasMessageStartingWith("cannot write an index to " + index);
    }

    private ImportReport importOf(Path file) throws IOException {
        return new WikidataImport(index, Languages.ENGLISH).run(List.of(file));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> inside = Files.list(index)) {
            return inside.filter(Files::isDirectory).toList();
        }
    }
}
