package iconograph.ingest.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    private static final int MEGABYTE = 1 << 20;

    private final PictureReader reader = new PictureReader(10 * MEGABYTE, 40_000_000);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void readsAPictureOfEveryKind(String format) {
        ReadPicture read = reader.read(Drawing.encoded(format, Drawing.image(40, 20)));

        assertThat(read.mediaType()).isEqualTo(format.equals("jpeg") ? "image/jpeg" : "image/png");
        assertThat(read.width()).isEqualTo(40);
        assertThat(read.height()).isEqualTo(20);
        assertThat(colourAt(read, 30, 10)).isEqualTo("blue");
    }

    @Test
    void readsWebpAndTurnsItUpright() throws IOException {
        ReadPicture read = reader.read(resource("/turned.webp"));

        assertThat(read.mediaType()).isEqualTo("image/png");
        assertThat(read.width()).isEqualTo(16);
        assertThat(read.height()).isEqualTo(24);
        assertThat(colourAt(read, 8, 4)).isEqualTo("red");
        assertThat(colourAt(read, 8, 20)).isEqualTo("blue");
    }

    /// Where the stored top left corner comes to lie when the picture stands upright.
    @ParameterizedTest
    @CsvSource({
        "1, 40, 24, left, top",
        "2, 40, 24, right, top",
        "3, 40, 24, right, bottom",
        "4, 40, 24, left, bottom",
        "5, 24, 40, left, top",
        "6, 24, 40, right, top",
        "7, 24, 40, right, bottom",
        "8, 24, 40, left, bottom"
    })
    void turnsWhatTheCameraHeldAskew(int orientation, int width, int height, String side, String end) {
        ReadPicture read = reader.read(Drawing.jpegOfCamera(40, 24, orientation));

        assertThat(read.width()).isEqualTo(width);
        assertThat(read.height()).isEqualTo(height);
        int x = side.equals("left") ? 2 : width - 3;
        int y = end.equals("top") ? 2 : height - 3;
        assertThat(colourAt(read, x, y)).isEqualTo("green");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void dropsWhatTheCameraNoted(int orientation) {
        byte[] picture = Drawing.jpegOfCamera(40, 24, orientation);
        byte[] withTail = Drawing.concat(picture, "<script>".getBytes(ISO_8859_1));

        String kept = new String(reader.read(withTail).bytes(), ISO_8859_1);

        assertThat(kept).doesNotContain("Exif").doesNotContain("Secret Street").doesNotContain("<script>");
    }

    @Test
    void keepsThePixelsOfAnUprightPicture() {
        byte[] picture = Drawing.jpegOfCamera(40, 24, 1);

        BufferedImage before = Drawing.decoded(picture);
        BufferedImage after = Drawing.decoded(reader.read(picture).bytes());

        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    @Test
    void givesEqualBytesForEqualPicturesWhateverTheirMetadata() {
        byte[] plain = reader.read(Drawing.jpeg(40, 24)).bytes();

        assertThat(reader.read(Drawing.jpegOfCamera(40, 24, 1)).bytes()).isEqualTo(plain);
        assertThat(reader.read(plain).bytes()).isEqualTo(plain);
        assertThat(reader.read(Drawing.jpegOfCamera(40, 24, 8)).bytes())
                .isEqualTo(reader.read(Drawing.jpegOfCamera(40, 24, 8)).bytes());
    }

    @Test
    void turnsAPngByItsCameraNotes() {
        ReadPicture read = reader.read(Drawing.withChunk(Drawing.png(40, 24), "eXIf", Drawing.exif(6)));

        assertThat(read.width()).isEqualTo(24);
        assertThat(colourAt(read, 21, 2)).isEqualTo("green");
    }

    /// Whatever its colours are made of, a picture that is turned looks the same afterwards, only upright.
    @ParameterizedTest
    @CsvSource({
        "two bytes a sample,               16, 2, 646432320a0a, ff64320a",
        "two bytes a sample and half seen, 16, 6, 646432320a0a8080, 8064320a",
        "grey,                              8, 0, 64, ff646464",
        "grey of two bytes,                16, 0, 6464, ff646464",
        "grey and half seen,                8, 4, 6480, 80646464",
        "grey of two bytes and half seen,  16, 4, 64648080, 80646464",
        "out of a palette,                  8, 3, 01, ff64320a"
    })
    void turnsAPngOfAnyColours(String colours, int depth, int colourType, String sample, String expected) {
        byte[] right = HexFormat.of().parseHex(sample);
        byte[] left = new byte[right.length];
        byte[] png = Drawing.pngOfTwoPixels(depth, colourType, left, right);

        BufferedImage turned = Drawing.decoded(
                reader.read(Drawing.withChunk(png, "eXIf", Drawing.exif(6))).bytes());

        assertThat(turned.getWidth()).isEqualTo(1);
        assertThat(turned.getHeight()).isEqualTo(2);
        assertThat(Integer.toHexString(turned.getRGB(0, 1))).as(colours).isEqualTo(expected);
    }

    @Test
    void turnsAPictureInInks() {
        ReadPicture read = reader.read(Drawing.ofCamera(Drawing.cmykJpeg(40, 24), 6));

        assertThat(read.width()).isEqualTo(24);
        assertThat(read.height()).isEqualTo(40);
        assertThat(Drawing.decoded(read.bytes()).getColorModel().getNumComponents())
                .isEqualTo(3);
        assertThat(colourAt(read, 12, 20)).isEqualTo("red");
    }

    @Test
    void keepsTransparency() {
        ReadPicture read = reader.read(Drawing.encoded("png", new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB)));

        assertThat(new Color(Drawing.decoded(read.bytes()).getRGB(1, 1), true).getAlpha())
                .isZero();
    }

    @Test
    void convertsInksToLight() {
        ReadPicture read = reader.read(Drawing.cmykJpeg(16, 16));

        assertThat(read.mediaType()).isEqualTo("image/jpeg");
        assertThat(Drawing.decoded(read.bytes()).getColorModel().getNumComponents())
                .isEqualTo(3);
    }

    @Test
    void takesTheFirstFrameOfAnAnimation() {
        ReadPicture read = reader.read(Drawing.gif(500, 20, 10));

        assertThat(read.width()).isEqualTo(20);
        assertThat(colourAt(read, 15, 5)).isEqualTo("blue");
    }

    @Test
    void looksAtTheHeaderBeforeItMakesRoom() {
        assertRefused(Drawing.hollowPng(30_000, 30_000))
                .hasMessageContaining("has 900,000,000 pixels (30000×30000); at most 40,000,000 are taken");
    }

    /// Each takes as much memory as one of twice the size.
    @Test
    void takesPicturesOfDeepColoursOnlyHalfAsLarge() {
        assertRefused(Drawing.hollowPng(6_000, 5_000, 16, 6))
                .hasMessage("has 30,000,000 pixels (6000×5000, 8 bytes each); at most 20,000,000 are taken");
    }

    @Test
    void neverUnpacksComments() {
        byte[] zeros = new byte[8 * MEGABYTE];
        byte[] bomb =
                Drawing.withChunk(Drawing.png(10, 10), "zTXt", Drawing.concat("a\0\0".getBytes(ISO_8859_1), zeros));

        assertThat(reader.read(bomb).bytes().length).isLessThan(1000);
    }

    @Test
    void refusesWhatIsTooLargeOrNothing() {
        assertRefused(new byte[10 * MEGABYTE + 1]).hasMessage("has 10,485,761 bytes; at most 10,485,760 are taken");
        assertRefused(new byte[0]).hasMessage("is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "II*\0", "BM"})
    void refusesWhatIsNoPicture(String bytes) {
        assertRefused(bytes.getBytes(ISO_8859_1))
                .hasMessageMatching("is (not a JPEG, PNG, GIF, WebP or BMP file|damaged.*)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void refusesAPictureThatEndsTooEarly(String format) {
        byte[] whole = Drawing.encoded(format, noise(200, 100));

        assertRefused(Arrays.copyOf(whole, whole.length / 2)).hasMessageContaining("is damaged");
    }

    @Test
    void refusesAPngWithAWrongChecksum() {
        byte[] png = Drawing.encoded("png", noise(50, 50));
        png[png.length / 2] ^= 1;

        assertRefused(png).hasMessage("is damaged: a checksum in the PNG file is wrong");
    }

    @Test
    void refusesABmpThatWrapsAnotherPicture() {
        byte[] bmp = Drawing.encoded("bmp", Drawing.image(10, 10));
        bmp[30] = 5;

        assertRefused(bmp).hasMessage("is a BMP file that wraps another picture");
    }

    @Test
    void refusesAWebpWhoseFrameIsLargerThanItsHeaderSays() throws IOException {
        byte[] webp = resource("/turned.webp");
        int frame = new String(webp, ISO_8859_1).indexOf("VP8 ") + 8;
        webp[frame + 6] = (byte) 0xff;
        webp[frame + 7] = 0x3f;
        webp[frame + 8] = (byte) 0xff;
        webp[frame + 9] = 0x3f;

        assertRefused(webp).hasMessageContaining("has 268,402,689 pixels (frame)");
    }

    @Test
    void refusesAWebpOfFramesWithinFrames() {
        assertRefused(Drawing.webpOfFramesWithinFrames(400_000))
                .hasMessage("is damaged: the WebP file has a frame within a frame");
    }

    @Test
    void refusesAPictureWithAHundredScans() {
        byte[] jpeg = Drawing.jpeg(40, 24);
        int scan = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00da");
        byte[] end = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[][] parts = new byte[103][];
        parts[0] = Arrays.copyOf(jpeg, scan);
        Arrays.fill(parts, 1, 102, end);
        parts[102] = new byte[] {(byte) 0xff, (byte) 0xd9};

        assertRefused(Drawing.concat(parts)).hasMessage("has more than 100 scans");
    }

    /// Whatever a stranger sends is either read or refused; no other exception gets out.
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "webp"})
    void survivesDamageOfAnyKind(String format) throws IOException {
        byte[] whole = format.equals("webp") ? resource("/turned.webp") : Drawing.encoded(format, noise(30, 20));
        Random random = new Random(20261122L);

        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= random.nextInt(4); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(reader.read(damaged).width()).isPositive();
            } catch (RefusedPicture e) {
                assertThat(e).hasMessageMatching("(is|has) .*");
            }
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] bytes) {
        return assertThatThrownBy(() -> reader.read(bytes)).isInstanceOf(RefusedPicture.class);
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = Drawing.image(width, height);
        Random random = new Random(20261122L);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt(1 << 24));
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .toArray();
    }

    private static String colourAt(ReadPicture picture, int x, int y) {
        Color colour = new Color(Drawing.decoded(picture.bytes()).getRGB(x, y));
        if (colour.getGreen() > 120) {
            return "green";
        }
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = requireNonNull(PictureReaderTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
