package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDataTest {

    private final Path folder;

    SharedDataTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void threeSetsThatOverlap() throws IOException {
        write("gmner/train.txt", "both", "inDevOf2017", "test");
        write("gmner/dev.txt", "gmnerDev");
        write("mner/twitter2017/train.txt", "both", "only2017", "gmnerDev");
        write("mner/twitter2017/dev.txt", "inDevOf2017");
        write("mner/twitter2015/train.txt", "only2015", "only2017");
        write("mner/twitter2015/dev.txt", "2015Dev");
        Files.writeString(folder.resolve("heldout-ids.txt"), "test\n");
    }

    @Test
    void learnsFromEveryMarkingOfAPostAndFromNoPostThatIsMeasuredOn() throws IOException {
        Map<String, Integer> markings = new SharedData(folder)
                .toLearnFrom().stream().collect(Collectors.toMap(MarkedPost::id, post -> post.markings()
                        .size()));

        assertThat(markings).isEqualTo(Map.of("both", 2, "only2017", 2, "only2015", 1));
    }

    @Test
    void takesOtherSetsWhereTheyAre() throws IOException {
        Path file = folder.resolve("ner/btc/a.conll");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "Oslo\tB-LOC\n\nwe\tO\n");

        assertThat(new SharedData(folder).besides())
                .containsOnlyKeys("btc")
                .hasEntrySatisfying("btc", posts -> assertThat(posts).hasSize(2));
    }

    @Test
    void refusesToLearnWithoutTheListOfHeldOutPosts() throws IOException {
        Files.delete(folder.resolve("heldout-ids.txt"));

        assertThatThrownBy(() -> new SharedData(folder).toLearnFrom())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("heldout-ids.txt is missing");
    }

    private void write(String file, String... ids) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(
                path,
                java.util.Arrays.stream(ids)
                        .map(id -> "IMGID:%s\nParis\tB-LOC\n".formatted(id))
                        .collect(Collectors.joining("\n")));
    }
}
