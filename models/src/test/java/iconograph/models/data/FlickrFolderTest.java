package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlickrFolderTest {

    private static final String LINES = """
            {"image": "1.jpg", "width": 20, "height": 10, "boxes": {"7": [[1, 2, 3, 4]]}, "sentences": [{"text": "A red cat  sleeps .", "phrases": [{"start": 0, "end": 9, "entity": "7", "type": "animals/other"}, {"start": 11, "end": 17, "entity": "0", "type": "notvisual"}]}]}
            {"image": "missing.jpg", "width": 20, "height": 10, "boxes": {}, "sentences": []}
            """;

    private final Path folder;

    FlickrFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsPhrasesAsWordsAndSkipsPhotosThatAreNotThere() throws IOException {
        Files.createDirectory(folder.resolve("images"));
        Files.createFile(folder.resolve("images/1.jpg"));
        Files.writeString(folder.resolve("dev.jsonl"), LINES);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("train.jsonl.gz")))) {
            out.write(LINES.getBytes(UTF_8));
        }

        List<GroundedPicture> pictures = new FlickrFolder(folder).dev();

        assertThat(pictures).hasSize(1);
        assertThat(pictures.getFirst().width()).isEqualTo(20);
        assertThat(pictures.getFirst().sentences().getFirst().words())
                .containsExactly("A", "red", "cat", "sleeps", ".");
        assertThat(pictures.getFirst().sentences().getFirst().phrases())
                .containsExactly(
                        new Phrase(0, 3, List.of(new Box(1, 2, 3, 4)), "7", Set.of("animals", "other")),
                        new Phrase(3, 4, List.of(), "0", Set.of("notvisual")));
        assertThat(new FlickrFolder(folder).train()).isEqualTo(pictures);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> new FlickrFolder(folder).dev())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dev.jsonl");
    }
}
