package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import iconograph.models.data.Portraits.Portrait;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortraitsTest {

    private final Path folder;

    PortraitsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        for (String name : new String[] {"a", "b", "c"}) {
            Files.writeString(folder.resolve(name + ".jpg"), name);
        }
        Files.writeString(folder.resolve("b-again.jpg"), "b");
    }

    @Test
    void leavesOutWhatShowsNobody() throws IOException {
        list("""
                {"qid": "Q1", "kind": "p18-portrait", "file": "a.jpg"}
                {"qid": "Q2", "kind": "crest", "file": "b.jpg"}
                {"qid": "Q3", "kind": "portrait", "file": "c.jpg"}
                """);

        assertThat(Portraits.read(folder))
                .containsExactly(
                        new Portrait("Q1", folder.resolve("a.jpg")), new Portrait("Q3", folder.resolve("c.jpg")));
    }

    @Test
    void countsAFileThatIsListedTwiceOnce() throws IOException {
        list("""
                {"qid": "Q1", "kind": "portrait", "file": "a.jpg"}
                {"qid": "Q1", "kind": "portrait", "file": "a.jpg"}
                """);

        assertThat(Portraits.read(folder)).hasSize(1);
    }

    @Test
    void leavesOutAPictureThatIsGivenForTwoPeople() throws IOException {
        list("""
                {"qid": "Q1", "kind": "portrait", "file": "a.jpg"}
                {"qid": "Q2", "kind": "portrait", "file": "b.jpg"}
                {"qid": "Q3", "kind": "portrait", "file": "b-again.jpg"}
                """);

        assertThat(Portraits.read(folder)).extracting(Portrait::person).containsExactly("Q1");
    }

    @Test
    void saysWhatIsMissingOrWrong() throws IOException {
        assertThatThrownBy(() -> Portraits.read(folder)).hasMessageContaining("there is no file");
        list("{\"qid\": \"Q1\", \"kind\": \"portrait\", \"file\": \"a.jpg\"}\n{\"kind\": \"portrait\"}\n");
        assertThatThrownBy(() -> Portraits.read(folder)).hasMessageContaining("line 2: expected qid, kind and file");
        list("no JSON\n");
        assertThatThrownBy(() -> Portraits.read(folder)).hasMessageContaining("line 1: not JSON");
        list("{\"qid\": \"Q1\", \"kind\": \"portrait\", \"file\": \"gone.jpg\"}\n");
        assertThatThrownBy(() -> Portraits.read(folder)).hasMessageContaining("gone.jpg");
    }

    private void list(String lines) throws IOException {
        Files.writeString(folder.resolve("pictures.jsonl"), lines);
    }
}
