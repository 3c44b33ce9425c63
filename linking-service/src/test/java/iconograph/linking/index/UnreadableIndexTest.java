package iconograph.linking.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableIndexTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void saysHowToBuildAnIndexWhereThereIsNone() {
        assertThatThrownBy(() -> WikidataIndex.open(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableIndex.class)
                .hasMessageMatching(
                        "there is no Wikidata index in .*nowhere; build one with: iconograph wikidata import FILE .*");
    }

    @Test
    void refusesAnIndexOfAnotherFormat() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path marker = index.resolve("index.json");
        Files.writeString(marker, Files.readString(marker).replace("\"format\":2", "\"format\":99"));

        assertThatThrownBy(() -> WikidataIndex.open(index))
                .isInstanceOf(UnreadableIndex.class)
                .hasMessageContaining("has format 99, but this version reads format 2; build it anew");
    }

    @Test
    void refusesAMarkerThatIsNone() throws IOException {
        Path index = Files.createDirectory(folder.resolve("odd"));
        Files.writeString(
                index.resolve("index.json"), "{\"format\":2,\"directory\":\"../../etc\",\"items\":1,\"origin\":\"x\"}");

        assertThatThrownBy(() -> WikidataIndex.open(index)).hasMessageContaining("is damaged");

        Files.writeString(index.resolve("index.json"), "");
        assertThatThrownBy(() -> WikidataIndex.open(index)).hasMessageContaining("is damaged");
    }

    @Test
    void refusesAnIndexWhoseFilesAreBroken() throws IOException {
        for (String part : List.of(".si", ".fnm", ".tim", ".fdt", "segments_1", "classes.tsv")) {
            Path index = ItemFixtures.index(
                    Files.createDirectory(folder.resolve("broken" + part)), ItemFixtures.TOWN_AND_TEAM);
            damage(index, part);

            assertThatThrownBy(() -> WikidataIndex.open(index))
                    .as(part)
                    .isInstanceOf(UnreadableIndex.class)
                    .hasMessageContaining("is damaged");
        }
    }

    @Test
    void doesNotUpdateAnIndexOfAnotherFormatOrABrokenOne() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path marker = index.resolve("index.json");
        String written = Files.readString(marker);
        Files.writeString(marker, written.replace("\"format\":2", "\"format\":1"));
        assertThatThrownBy(() -> new WikidataUpdate(index).run(List.of(), false))
                .isInstanceOf(UnreadableIndex.class)
                .hasMessageContaining("build it anew with: iconograph wikidata import FILE --index " + index);

        Files.writeString(marker, written);
        damage(index, "segments_1");
        assertThatThrownBy(() -> new WikidataUpdate(index).run(List.of(), false))
                .isInstanceOf(UnreadableIndex.class)
                .hasMessageContaining("is damaged");
    }

    private static void damage(Path index, String part) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            Path file = files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(part)
                            || (part.startsWith(".") && one.toString().endsWith(".cfs")))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, "no such thing");
        }
    }
}
