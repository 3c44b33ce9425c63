package iconograph.models.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

import iconograph.models.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelsTest {

    @ParameterizedTest
    @CsvSource({"png, 1", "jpg, 1", "gif, 13", "bmp, 1", "png, 10", "png, 11", "png, 2"})
    void readsAFile(String format, int type) throws IOException {
        // Given a picture of 40 by 30, dark on the left and light on the right, of some depth of colours
        BufferedImage image = new BufferedImage(40, 30, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, 20, 30);
        pen.setColor(Color.WHITE);
        pen.fillRect(20, 0, 20, 30);

        // When
        Pixels pixels = Pixels.of(file(image, format));

        // Then
        assertThat(pixels.width()).isEqualTo(40);
        assertThat(pixels.height()).isEqualTo(30);
        assertThat(pixels.rgb()[5] & 0xff).isLessThan(20);
        assertThat(pixels.rgb()[35] & 0xff).isGreaterThan(235);
    }

    @Test
    void laysWhatIsSeeThroughOnWhite() throws IOException {
        byte[] file = file(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB), "png");

        assertThat(Pixels.of(file).rgb()).containsOnly(0xffffff);
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> Pixels.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("is not a JPEG, PNG, GIF, WebP or BMP file");
        assertThatThrownBy(() -> Pixels.of(new byte[0])).isInstanceOf(UnreadablePicture.class);
    }

    @Test
    void namesTheFileThatItCannotRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.jpg"), "not a picture");

        assertThatThrownBy(() -> Pixels.read(file))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("notes.jpg is not a JPEG");
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg"})
    void refusesHalfAPicture(String format) throws IOException {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(20261125L);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, chance.nextInt());
        }
        byte[] whole = file(noise, format);

        assertThatThrownBy(() -> Pixels.of(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void refusesMorePixelsThanItLooksAt() throws IOException {
        byte[] file = file(new BufferedImage(12_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png");

        assertThatThrownBy(() -> Pixels.of(file))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessageContaining("12000×9000");
    }

    @Test
    void takesMeansWhereItShrinks() {
        BufferedImage stripes = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x += 2) {
            for (int y = 0; y < 64; y++) {
                stripes.setRGB(x, y, 0xffffff);
            }
        }

        Pixels small = Pixels.of(stripes).scaled(8, 8);

        assertThat(Arrays.stream(small.rgb()).map(rgb -> rgb & 0xff)).allMatch(grey -> grey > 110 && grey < 145);
    }

    @Test
    void cutsOutAPart() {
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0x123456);

        Pixels cut = Pixels.of(image).cut(new Box(3.2, 4, 4.9, 4.5));

        assertThat(cut.width()).isEqualTo(2);
        assertThat(cut.height()).isEqualTo(1);
        assertThat(cut.rgb()).containsExactly(0x123456, 0);
        assertThatThrownBy(() -> Pixels.of(image).cut(new Box(20, 20, 30, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesRedGreenAndBlueRowByRow() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x010203);
        image.setRGB(1, 0, 0xff0080);

        try (NDManager scratch = Torch.manager()) {
            NDArray array = Pixels.of(image).array(scratch);

            assertThat(array.getShape()).isEqualTo(new Shape(1, 2, 3));
            assertThat(array.toFloatArray()).containsExactly(1, 2, 3, 255, 0, 128);
        }
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
