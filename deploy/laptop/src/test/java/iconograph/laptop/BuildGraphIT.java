package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.laptop.IconographProcess.Ended;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of the README: items into an index, a file into a graph, the graph into a file, each a program of its own.
class BuildGraphIT {

    private static final String ITEMS = """
            {"id":"Q90","label":"Paris","aliases":["City of Light"],"description":"capital of France","coarse":"LOC","popularity":300}
            {"id":"Q7186","label":"Marie Curie","aliases":[],"description":"physicist","coarse":"PER","popularity":200}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void buildsTheSameGraphOfTheGoodLinesHoweverOften() throws IOException, InterruptedException {
        // Given
        Path index = folder.resolve("items");
        Path items = Files.writeString(folder.resolve("items.jsonl"), ITEMS);
        Ended imported = iconograph("wikidata", "import", items.toString(), "--index", index.toString(), "--json");
        assertThat(json(imported).path("items").asInt()).isEqualTo(2);
        writePosts();

        // When
        Ended once = build(index, "graph.nq");
        Ended again = build(index, "again.nq");
        Ended exported = iconograph("export", "--home", home(), "--format", "nquads");

        // Then
        assertThat(once.code()).isEqualTo(1);
        assertThat(once.err().lines().filter(line -> line.contains("posts.jsonl:")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("posts.jsonl:2: not JSON"),
                        line -> assertThat(line).contains("posts.jsonl:3: picture none.png is missing"),
                        line -> assertThat(line).contains("posts.jsonl:5: picture large.png is larger than 10 MB"),
                        line -> assertThat(line).contains("posts.jsonl:4: picture 1"));
        assertThat(json(once).path("kept").asInt()).isEqualTo(1);
        assertThat(json(once).path("refused").asInt()).isEqualTo(4);
        assertThat(json(once).path("putAside").asInt()).isZero();
        assertThat(json(once).path("graph").path("pictures").asInt()).isEqualTo(1);
        assertThat(json(once).path("graph").path("linkedEntities").asInt()).isPositive();
        assertThat(export("graph.nq")).anyMatch(fact -> fact.contains("Marie Curie in Paris"));

        assertThat(json(again).path("kept").asInt()).isZero();
        assertThat(json(again).path("repeated").asInt()).isEqualTo(1);
        assertThat(json(again).path("graph")).isEqualTo(json(once).path("graph"));
        assertThat(export("again.nq")).isEqualTo(export("graph.nq"));
        assertThat(exported.out().lines().sorted()).isEqualTo(export("graph.nq"));
    }

    private void writePosts() throws IOException {
        Files.write(folder.resolve("good.png"), DrawnPicture.png(1));
        Files.writeString(folder.resolve("corrupt.png"), "no picture");
        Files.write(folder.resolve("large.png"), new byte[11 << 20]);
        Files.write(
                folder.resolve("posts.jsonl"),
                List.of(
                        "{\"text\": \"Marie Curie in Paris 🎉\", \"image\": \"good.png\"}",
                        "{\"text\": \"cut o",
                        "{\"text\": \"no picture there\", \"image\": \"none.png\"}",
                        "{\"text\": \"a corrupt one\", \"image\": \"corrupt.png\"}",
                        "{\"text\": \"a large one\", \"image\": \"large.png\"}"));
    }

    private Ended build(Path index, String output) throws IOException, InterruptedException {
        String posts = folder.resolve("posts.jsonl").toString();
        return iconograph(
                "build-graph",
                posts,
                "--json",
                "--home",
                home(),
                "--index",
                index.toString(),
                "--output",
                folder.resolve(output).toString());
    }

    private Ended iconograph(String... words) throws IOException, InterruptedException {
        return IconographProcess.command(folder, words);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private static JsonNode json(Ended command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }

    /// Facts have no order.
    private List<String> export(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream().sorted().toList();
    }
}
