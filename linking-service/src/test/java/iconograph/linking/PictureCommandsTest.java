package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;
import iconograph.linking.index.ItemFixtures;
import iconograph.linking.pictures.FakeLikenesses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PictureCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void keepsReferencePicturesAndReports() throws IOException {
        Files.writeString(folder.resolve("ada.jpg"), "1 0");
        Path list = Files.writeString(
                folder.resolve("list.jsonl"), "{\"qid\":\"Q1\",\"kind\":\"portrait\",\"file\":\"ada.jpg\"}");
        String[] words = {
            "--manifest", list.toString(), "--pictures", folder.toString(), "--index", folder.toString(), "--json"
        };

        assertThat(run(reference(), words)).isZero();

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("pictures").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path list = Files.createFile(folder.resolve("list.jsonl"));

        assertThat(run(reference())).isEqualTo(2);
        assertThat(run(reference(), "--manifest", list.toString())).isEqualTo(2);
        assertThat(run(reference(), "--commons")).isEqualTo(2);
        assertThat(err.toString()).contains("--commons needs --contact");
        assertThat(run(reference(), "--manifest", list.toString(), "--pictures", "/no such folder"))
                .isEqualTo(2);
        assertThat(run(
                        new ReferencePicturesCommand(Optional::empty),
                        "--manifest",
                        list.toString(),
                        "--pictures",
                        folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("this program has no networks that look at pictures");
    }

    /// Two people of one name, of whom the better known one is not always meant.
    @Test
    void measuresWhatPicturesAdd() throws IOException {
        Path index = ItemFixtures.index(
                folder,
                List.of(
                        ItemFixtures.line("Q71", "Alex Morgan", "human", "a person", "person", 90),
                        ItemFixtures.line("Q73", "Piers Morgan", "human", "a person", "person", 20)));
        draw("bright.jpg", 0xffffff);
        draw("dark.jpg", 0x202020);
        Files.write(
                folder.resolve("pictures.jsonl"),
                List.of(
                        "{\"qid\":\"Q71\",\"kind\":\"portrait\",\"file\":\"bright.jpg\"}",
                        "{\"qid\":\"Q73\",\"kind\":\"portrait\",\"file\":\"dark.jpg\"}"));

        assertThat(run(
                        new EvaluateLinkingPicturesCommand(() -> Optional.of(new Brightness())),
                        "--data",
                        folder.toString(),
                        "--index",
                        index.toString(),
                        "--json"))
                .isZero();

        JsonNode people = new ObjectMapper().readTree(out.toString()).get("people");
        assertThat(people.get("questions").asInt()).isEqualTo(2);
        assertThat(people.get("byChance").asDouble()).isEqualTo(0.5);
        assertThat(people.get("without").asDouble()).isEqualTo(0.5);
        assertThat(people.get("with").asDouble()).isEqualTo(1);
    }

    private void draw(String name, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, rgb);
        }
        ImageIO.write(image, "jpg", folder.resolve(name).toFile());
    }

    /// Sees whether a picture is rather bright or rather dark.
    private static final class Brightness implements LikenessReader {

        @Override
        public String encoder(Look.Kind kind) {
            return "brightness";
        }

        @Override
        public List<Look> read(byte[] file, String picture, Look.Kind kind) {
            try {
                int blue = ImageIO.read(new ByteArrayInputStream(file)).getRGB(0, 0) & 0xff;
                return List.of(
                        new Look(kind, new ImageRegion(picture, 0, 0, 4, 4), Likeness.of("brightness", new float[] {
                            1, blue > 128 ? 1 : -1
                        })));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    private static ReferencePicturesCommand reference() {
        return new ReferencePicturesCommand(() -> Optional.of(new FakeLikenesses()));
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
