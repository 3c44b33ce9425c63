package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.data.FormPage.Word;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormPageTest {

    private final Path folder;
    private final Path annotations;

    FormPageTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.annotations = Files.createDirectory(folder.resolve("annotations"));
    }

    @Test
    void cutsAnEntityWhereItsNextLineStarts() throws IOException {
        Files.writeString(annotations.resolve("1.json"), """
                {"form": [
                  {"words": [
                    {"text": "Pier", "box": [10, 10, 40, 20]},
                    {"text": "one", "box": [45, 11, 70, 21]},
                    {"text": "closed", "box": [10, 25, 60, 35]}]},
                  {"words": []}]}
                """);

        List<FormPage> pages = FormPage.readAll(folder);

        assertThat(pages)
                .containsExactly(new FormPage(
                        folder.resolve("images/1.png"),
                        List.of(
                                List.of(
                                        new Word("Pier", new Box(10, 10, 40, 20)),
                                        new Word("one", new Box(45, 11, 70, 21))),
                                List.of(new Word("closed", new Box(10, 25, 60, 35))))));
    }

    @Test
    void saysWhichFileIsNoForm() throws IOException {
        Path file = Files.writeString(annotations.resolve("1.json"), "{");

        assertThatThrownBy(() -> FormPage.readAll(folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is no form of FUNSD: ");
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> FormPage.readAll(folder.resolve("none")))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no " + folder.resolve("none/annotations"));
    }
}
