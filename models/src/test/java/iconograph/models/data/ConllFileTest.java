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

class ConllFileTest {

    private final Path file;

    ConllFileTest(@TempDir Path folder) {
        this.file = folder.resolve("a.conll");
    }

    @Test
    void readsWordsInTheFirstColumnAndTagsInTheLast() throws IOException {
        Files.writeString(
                file, "-DOCSTART- -X- -X- O\n\nAda\t-\t-\tB-PER\nLovelace\t-\t-\tI-PER\n\n\n😀\tO\n#Oslo\tI-geo\n");

        assertThat(ConllFile.read(file))
                .containsExactly(
                        new TaggedPost("a.conll-1", List.of("Ada", "Lovelace"), List.of(new Name(0, 2, "PER"))),
                        new TaggedPost("a.conll-2", List.of("😀", "#Oslo"), List.of(new Name(1, 2, "geo"))));
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        Files.writeString(file, "Ada\tB-PER\nLovelace\n");

        assertThatThrownBy(() -> ConllFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.conll, line 2: expected a word");
    }
}
