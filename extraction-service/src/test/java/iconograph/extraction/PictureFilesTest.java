package iconograph.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import iconograph.contracts.Picture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFilesTest {

    private static final byte[] BYTES = "a picture".getBytes(UTF_8);

    @TempDir
    Path home = Path.of("");

    private Path folder = Path.of("");
    private PictureFiles files = new PictureFiles(folder, 0);

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("pictures"));
        files = new PictureFiles(folder, 100);
    }

    @Test
    void readsWhatWasKept() throws IOException, UnreadPicture {
        assertThat(files.read(KeptPictures.keep(folder, BYTES))).isEqualTo(BYTES);
    }

    @Test
    void saysThatAPictureIsGone() throws IOException {
        Picture picture = KeptPictures.keep(folder, BYTES);
        Files.delete(Path.of(picture.uri()));

        assertThatThrownBy(() -> files.read(picture))
                .isInstanceOf(UnreadPicture.class)
                .hasMessageContaining("is gone");
    }

    @Test
    void takesAMissingFolderForAnOutage() throws IOException {
        Picture picture = KeptPictures.keep(folder, BYTES);
        Files.move(folder, home.resolve("unmounted"));

        assertThatThrownBy(() -> files.read(picture))
                .isInstanceOf(PicturesOutOfReach.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void refusesAFileThatHasChanged() throws IOException {
        Picture picture = KeptPictures.keep(folder, BYTES);
        Files.writeString(Path.of(picture.uri()), "another");

        assertThatThrownBy(() -> files.read(picture))
                .isInstanceOf(UnreadPicture.class)
                .hasMessageContaining("changed");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Picture picture = KeptPictures.keep(folder, new byte[101]);

        assertThatThrownBy(() -> files.read(picture))
                .isInstanceOf(UnreadPicture.class)
                .hasMessageContaining("more than the 100 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "link"})
    void readsNothingOutsideOfTheFolder(String name) throws IOException {
        Picture secret = KeptPictures.keep(home, BYTES);
        Files.move(Path.of(secret.uri()), home.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("link"), home.resolve("secret"));
        Picture asked = KeptPictures.at(secret, URI.create(folder.toUri() + name));

        assertThatThrownBy(() -> files.read(asked))
                .isInstanceOf(UnreadPicture.class)
                .hasMessageContaining("does not lie where pictures are kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/p", "s3://bucket/p", "p", "file://host/p", "jar:file:/p!/q"})
    void readsOnlyFiles(String uri) throws IOException {
        Picture picture = KeptPictures.at(KeptPictures.keep(folder, BYTES), URI.create(uri));

        assertThatThrownBy(() -> files.read(picture))
                .isInstanceOf(UnreadPicture.class)
                .hasMessageContaining(uri);
    }
}
