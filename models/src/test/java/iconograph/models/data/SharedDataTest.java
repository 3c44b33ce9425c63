package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void learnsEachPostOnceAndNoneThatIsMeasuredOn() throws IOException {
        Map<String, List<String>> chosen = new SharedData(folder)
                .toLearnFrom().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, set -> set.getValue().stream()
                                .map(TaggedPost::id)
                                .toList()));

        assertThat(chosen)
                .isEqualTo(Map.of(
                        "gmner", List.of("both"),
                        "twitter2017", List.of("only2017"),
                        "twitter2015", List.of("only2015")));
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
