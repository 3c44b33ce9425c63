package iconograph.models.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

class PublishedFileTest {

    @Test
    void holdsWhatWasPublished() throws IOException {
        for (PublishedFile file : List.of(
                PublishedFile.DETECTION, PublishedFile.ANGLE, PublishedFile.RECOGNITION, PublishedFile.CHARACTERS)) {
            assertThat(file.bytes()).isNotEmpty();
        }
    }

    @Test
    void refusesAnotherFile() {
        PublishedFile file = new PublishedFile(PublishedFile.CHARACTERS.resource(), PublishedFile.RECOGNITION.sha256());

        assertThatThrownBy(file::bytes)
                .isInstanceOf(IOException.class)
                .hasMessage("/models/ppocr_keys_v1.txt is another file than the one that was published: its SHA-256 is "
                        + PublishedFile.CHARACTERS.sha256() + ", not " + PublishedFile.RECOGNITION.sha256());
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(new PublishedFile("/models/none.onnx", "")::bytes)
                .isInstanceOf(IOException.class)
                .hasMessage("/models/none.onnx is not on the class path");
    }
}
