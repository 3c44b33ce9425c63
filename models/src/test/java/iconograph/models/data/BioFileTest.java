package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BioFileTest {

    private final Path folder;

    BioFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTheFineTypesOfTheThirdColumn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("fine.txt"),
                "IMGID:1\nAda\tB-person\tB-author\nLovelace\tI-person\tI-author\nin\tO\tO\nOslo\tB-location\tB-city\n");

        TaggedPost post = BioFile.readFine(file).getFirst();

        assertThat(post.words()).containsExactly("Ada", "Lovelace", "in", "Oslo");
        assertThat(post.names())
                .containsExactly(new TaggedPost.Name(0, 2, "author"), new TaggedPost.Name(3, 4, "city"));
        assertThat(FineTypes.coarseOf("author")).isEqualTo("person");
        assertThat(FineTypes.all()).hasSize(51).doesNotHaveDuplicates();
    }

    @Test
    void readsPostsWithTheirNames() throws IOException {
        Path file = file("IMGID:17_1\nMaria\tB-PER\nCallas\tI-PER\nin\tO\nParis\tB-LOC\n\nIMGID:2\nNorma\tB-MISC\n\n");

        assertThat(BioFile.read(file))
                .containsExactly(
                        new TaggedPost(
                                "17_1",
                                List.of("Maria", "Callas", "in", "Paris"),
                                List.of(new Name(0, 2, "PER"), new Name(3, 4, "LOC"))),
                        new TaggedPost("2", List.of("Norma"), List.of(new Name(0, 1, "OTHER"))));
    }

    @Test
    void readsFilesOfWindowsAndWithoutALastEmptyLine() throws IOException {
        Path file = file("\ufeffIMGID:1\r\nParis\tB-LOC\r\n!\tO");

        assertThat(BioFile.read(file))
                .containsExactly(new TaggedPost("1", List.of("Paris", "!"), List.of(new Name(0, 1, "LOC"))));
    }

    @Test
    void startsANameWhereOneGoesOnThatDidNotBegin() throws IOException {
        Path file = file("IMGID:1\nParis\tI-LOC\nMaria\tI-PER\n");

        assertThat(BioFile.read(file).getFirst().names()).containsExactly(new Name(0, 1, "LOC"), new Name(1, 2, "PER"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Paris\tB-LOC\n', line 1: expected IMGID:",
        "'IMGID:1\nParis B-LOC\n', 'line 2: expected a word, a tab and a tag'",
        "'IMGID:1\nin\tO\nParis\tB-CITY\n', line 3: 'B-CITY' is not a tag",
        "'\n', holds no post"
    })
    void saysWhichLineIsWrong(String text, String reason) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> BioFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysThatAFileIsMissingOrNoText() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> BioFile.read(folder.resolve("none"))).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> BioFile.read(binary)).hasMessageContaining("is not UTF-8 text");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("posts.txt"), text);
    }
}
