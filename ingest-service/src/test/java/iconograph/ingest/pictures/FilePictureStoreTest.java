package iconograph.ingest.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePictureStoreTest {

    private static final String NAME = "abcd" + "0".repeat(60);

    @TempDir
    private Path folder = Path.of("");

    private FilePictureStore store = new FilePictureStore(folder);

    @BeforeEach
    void open() {
        store = new FilePictureStore(folder);
    }

    @Test
    void keepsAPictureUnderItsName() throws IOException {
        store.keep(NAME, new byte[] {1, 2, 3});
        store.keep(NAME, new byte[] {1, 2, 3});

        try (InputStream kept = store.read(NAME).orElseThrow()) {
            assertThat(kept).hasBinaryContent(new byte[] {1, 2, 3});
        }
        assertThat(Path.of(store.uriOf(NAME)))
                .isEqualTo(folder.resolve("ab").resolve("cd").resolve(NAME))
                .hasBinaryContent(new byte[] {1, 2, 3});
        try (Stream<Path> unfinished = Files.list(folder.resolve("unfinished"))) {
            assertThat(unfinished).isEmpty();
        }
    }

    @Test
    void knowsWhatItHasNot() {
        assertThat(store.read(NAME)).isEmpty();
    }

    @Test
    void removesWhatWasNotKeptLately() {
        Instant now = Instant.now();
        store.keep(NAME, new byte[] {1, 2, 3});

        assertThat(store.remove(NAME, now.plus(Duration.ofMinutes(1)))).isFalse();
        assertThat(store.read(NAME)).isPresent();
        assertThat(store.remove(NAME, now.plus(Duration.ofMinutes(10)))).isTrue();
        assertThat(store.read(NAME)).isEmpty();
        assertThat(store.remove(NAME, now)).isTrue();
    }

    @Test
    void takesAPictureThatComesAgainForKeptJustNow() throws IOException {
        store.keep(NAME, new byte[] {1, 2, 3});
        Files.setLastModifiedTime(Path.of(store.uriOf(NAME)), FileTime.from(Instant.EPOCH));

        store.keep(NAME, new byte[] {1, 2, 3});

        assertThat(store.remove(NAME, Instant.now())).isFalse();
    }

    @Test
    void clearsWhatAKilledProcessLeftUnfinished() throws IOException {
        Instant now = Instant.parse("2026-01-31T12:00:00Z");
        Path unfinished = Files.createDirectories(folder.resolve("unfinished"));
        Path abandoned = Files.write(unfinished.resolve("abandoned"), new byte[] {1});
        Files.setLastModifiedTime(abandoned, FileTime.from(now.minus(Duration.ofHours(2))));
        Path inTheWriting = Files.write(unfinished.resolve("in the writing"), new byte[] {1});
        Files.setLastModifiedTime(inTheWriting, FileTime.from(now.minus(Duration.ofMinutes(1))));

        store.clearUnfinished(now);

        assertThat(abandoned).doesNotExist();
        assertThat(inTheWriting).exists();
    }

    @Test
    void findsNothingToClearInANewFolder() {
        store.clearUnfinished(Instant.now());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("in the way"));
        FilePictureStore blocked = new FilePictureStore(file);

        assertThatThrownBy(() -> blocked.keep(NAME, new byte[] {1}))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("pictures cannot be written in " + file);
        assertThatThrownBy(blocked::check).isInstanceOf(StoreUnavailable.class);
    }
}
