package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.laptop.PostsFile.Line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostsFileTest {

    private static final long NEVER_ENOUGH = Long.MAX_VALUE;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsLinesAsTheBatchWantsThemWithThePicturesInside() throws IOException {
        picture("a.jpg", 3);

        List<Line> lines = read("{\"id\": \"1\", \"text\": \"🎉\", \"image\": \"a.jpg\"}");

        assertThat(lines)
                .containsExactly(new Line.Good(
                        where(1),
                        "{\"id\":\"1\",\"text\":\"🎉\",\"source\":\"test\",\"pictures\":[{\"data\":\"AAAA\"}]}"));
    }

    @Test
    void namesALineWithoutIdByItsOwnWordsWhereverItStands() throws IOException {
        String messi = "{\"text\": \"Messi\"}";
        String paris = "{\"text\": \"Paris\", \"id\": null}";

        List<Line> once = read(messi, paris);
        List<Line> again = read(paris, messi);

        assertThat(json(once)).doesNotHaveDuplicates().allMatch(line -> line.contains("\"id\":\"line-"));
        assertThat(json(again)).isEqualTo(json(once).reversed());
    }

    @Test
    void saysWhereALineIsBadAndGoesOn() throws IOException {
        picture("large.jpg", 11 << 20);

        List<Line> lines = read(
                "",
                "{\"text\":",
                "[1]",
                "{\"text\": \"no such picture\", \"image\": \"none.jpg\"}",
                "{\"text\": \"a huge picture\", \"image\": \"large.jpg\"}",
                "{\"id\": \"5\", \"text\": \"a good one\"}");

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isInstanceOf(Line.Bad.class);
        assertThat(lines.subList(1, 4))
                .containsExactly(
                        new Line.Bad(where(3), "not a JSON object"),
                        new Line.Bad(where(4), "picture none.jpg is missing"),
                        new Line.Bad(where(5), "picture large.jpg is larger than 10 MB"));
        assertThat(lines.get(4)).isInstanceOf(Line.Good.class);
    }

    @Test
    void refusesPicturesThatAreTooMuchTogether() throws IOException {
        picture("a.jpg", 9 << 20);

        List<Line> lines = read("{\"text\": \"three\", \"images\": [\"a.jpg\", \"a.jpg\", \"a.jpg\"]}");

        assertThat(lines).containsExactly(new Line.Bad(where(1), "the pictures are larger than 23 MB together"));
    }

    @Test
    void givesFewerLinesAtOnceWhereThePicturesAreLarge() throws IOException {
        picture("photo.jpg", 1_600_000);
        String[] posts = IntStream.range(0, 32)
                .mapToObj(i -> "{\"id\": \"%d\", \"text\": \"photo\", \"image\": \"photo.jpg\"}".formatted(i))
                .toArray(String[]::new);

        try (PostsFile file = PostsFile.open(written(posts), "test")) {
            assertThat(file.next(32, 8 << 20)).hasSize(4);
            assertThat(file.next(3, 8 << 20)).hasSize(3);
        }
    }

    private static List<String> json(List<Line> lines) {
        return lines.stream().map(line -> ((Line.Good) line).json()).toList();
    }

    private List<Line> read(String... lines) throws IOException {
        try (PostsFile file = PostsFile.open(written(lines), "test")) {
            return file.next(lines.length, NEVER_ENOUGH);
        }
    }

    private Path written(String... lines) throws IOException {
        return Files.write(folder.resolve("posts.jsonl"), List.of(lines));
    }

    /// Zeros: what is in a picture is the server's business.
    private void picture(String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private String where(int line) {
        return "%s:%d".formatted(folder.resolve("posts.jsonl"), line);
    }
}
