package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.data.TaggedPost.Name;
import iconograph.models.pictures.Box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedBoxesTest {

    private final Path folder;

    NamedBoxesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void giveEveryNameThatIsWrittenAlikeTheSameBoxes() throws IOException {
        NamedBoxes boxes = read("""
                {"image": "1", "width": 200, "height": 100, "objects": [{"name": "Ada King", "box": [0, 0, 100, 50]}, \
                {"name": "Ada King", "box": [100, 50, 200, 100]}, {"name": "Oslo", "box": [0, 0, 1, 1]}]}

                """);
        TaggedPost post = post("1", "Ada King met Ada King", new Name(0, 2, "PER"), new Name(3, 5, "ORG"));

        List<Box> both = List.of(new Box(0, 0, 0.5, 0.5), new Box(0.5, 0.5, 1, 1));
        assertThat(post.names())
                .allSatisfy(name -> assertThat(boxes.of(post, name)).isEqualTo(both));
    }

    @Test
    void haveNoneForANameThatIsNotShown() throws IOException {
        NamedBoxes boxes = read(
                "{\"image\": \"1\", \"width\": 2, \"height\": 1, \"objects\": [{\"name\": \"Ada\", \"box\": [0, 0, 1, 1]}]}");

        Name name = new Name(0, 1, "PER");
        assertThat(boxes.of(post("1", "ada", name), name)).isEmpty();
        assertThat(boxes.of(post("2", "Ada", name), name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"width\": 2, \"height\": 1, \"objects\": []}",
                "{\"image\": \"1\", \"width\": 0, \"height\": 1, \"objects\": []}",
                "{\"image\": \"1\", \"width\": 2, \"height\": 1}",
                "{\"image\": \"1\", \"width\": 2, \"height\": 1, \"objects\": [{\"name\": \"Ada\"}]}",
                "{\"image\": \"1\", \"width\": 2, \"height\": 1, \"objects\": [{\"name\": \"A\", \"box\": [1, 0, 0, 0]}]}"
            })
    void namesTheLineThatIsWrong(String line) {
        assertThatThrownBy(() -> read("\n" + line))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("boxes.jsonl")
                        + ", line 2: expected image, width, height, and objects with name and box");
    }

    private NamedBoxes read(String lines) throws IOException {
        return NamedBoxes.read(Files.writeString(folder.resolve("boxes.jsonl"), lines));
    }

    private static TaggedPost post(String id, String words, Name... names) {
        return new TaggedPost(id, List.of(words.split(" ")), List.of(names));
    }
}
