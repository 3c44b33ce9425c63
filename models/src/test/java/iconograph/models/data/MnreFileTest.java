package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.data.MentionPair.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnreFileTest {

    private final Path file;

    MnreFileTest(@TempDir Path folder) {
        this.file = folder.resolve("dev.txt");
    }

    @Test
    void readsWhatPythonPrints() throws IOException {
        String words = "'Ada', \"d'Oslo\", '😀', 'it\\'s', '\\\\'";
        String head = "{'name': 'Ada', 'pos': [0, 1]}";
        String tail = "{'name': \"d'Oslo 😀\", 'pos': [1, 3]}";
        Files.writeString(
                file,
                "{'token': [%s], 'h': %s, 't': %s, 'img_id': '1.jpg', 'relation': '/per/loc/place_of_birth'}\n"
                        .formatted(words, head, tail));

        assertThat(MnreFile.read(file))
                .containsExactly(new RelatedPair(
                        "1.jpg",
                        new MentionPair(List.of("Ada", "d'Oslo", "😀", "it's", "\\"), new Span(0, 1), new Span(1, 3)),
                        "/per/loc/place_of_birth"));
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        Files.writeString(file, "{'token': ['Ada'], 'h': {'pos': [0, 1]}, 't': {'pos': [0, 2]}, 'relation': 'None'}\n");

        assertThatThrownBy(() -> MnreFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dev.txt, line 1: not a pair of mentions");
    }
}
