package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionsTest {

    private static final String LINES = """
            {"image": "1.jpg", "captioner": "wordy", "caption": "The image shows a dog, which is brown."}
            {"image": "1.jpg", "captioner": "blip", "caption": "a brown dog"}
            {"image": "2", "captioner": "wordy", "caption": "A cat."}
            """;

    private final Path folder;

    CaptionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesTheShortCaptionWhereThereAreSeveral() throws IOException {
        Captions captions = Captions.read(Files.writeString(folder.resolve("c.jsonl"), LINES));

        assertThat(captions.of("1.jpg")).isEqualTo("a brown dog");
        assertThat(captions.of("1")).isEqualTo("a brown dog");
        assertThat(captions.of("2.jpg")).isEqualTo("A cat.");
        assertThat(captions.of("3")).isEmpty();
    }

    @Test
    void readsSeveralFiles() throws IOException {
        Path one = Files.writeString(folder.resolve("c.jsonl"), LINES);
        Path other = Files.writeString(folder.resolve("d.jsonl"), """
                {"image": "3.jpg", "captioner": "blip", "caption": "a horse"}
                """);

        Captions captions = Captions.read(one, other);

        assertThat(captions.of("1")).isEqualTo("a brown dog");
        assertThat(captions.of("3")).isEqualTo("a horse");
    }

    @Test
    void readsWhatIsGzipped() throws IOException {
        Path file = folder.resolve("c.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(LINES.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Captions.read(file).of("2")).isEqualTo("A cat.");
    }

    @Test
    void saysWhichLineIsNoCaption() throws IOException {
        Path file = Files.writeString(folder.resolve("c.jsonl"), LINES + "{\"image\": \"4\"}\n");

        assertThatThrownBy(() -> Captions.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + ", line 4");
    }

    @Test
    void saysThatAFileIsMissing() {
        Path file = folder.resolve("none.jsonl");

        assertThatThrownBy(() -> Captions.read(file)).hasMessage("there is no file " + file);
    }
}
