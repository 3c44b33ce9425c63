package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

import iconograph.models.registry.BroughtModels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class EvaluateFacesCommandTest {

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    EvaluateFacesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void printsHowWellDrawnPeopleAreToldApart() throws IOException {
        person("Q1", 0xe8c3a2, 0x2b1d12, 100);
        person("Q1", 0xe8c3a2, 0x2b1d12, 130);
        person("Q2", 0x8a5a3c, 0xd8b060, 100);
        person("Q2", 0x8a5a3c, 0xd8b060, 130);
        person("Q3", 0xf6dcc4, 0x902010, 120);
        person("Q4", 0xc99468, 0x555555, 120);
        add("Q5", "portrait", new BufferedImage(50, 80, BufferedImage.TYPE_INT_RGB));
        add("Q6", "crest", new BufferedImage(50, 80, BufferedImage.TYPE_INT_RGB));

        JsonNode result = new ObjectMapper().readTree(run("--encoder", "mobileface", "--json"));

        assertThat(result.path("encoder").asText()).isEqualTo("mobileface");
        assertThat(result.path("pictures").asInt()).isEqualTo(7);
        assertThat(result.path("people").asInt()).isEqualTo(4);
        assertThat(result.path("faceFound").asDouble()).isEqualTo(6 / 7.0);
        assertThat(result.path("samePairs").asInt()).isEqualTo(2);
        assertThat(result.path("differentPairs").asInt()).isEqualTo(13);
        assertThat(result.path("accuracy").asDouble()).isBetween(0.5, 1.0);
        assertThat(result.path("areaUnderCurve").asDouble()).isGreaterThan(0.8);
        assertThat(result.path("medianMillisToFind").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void comparesFacesByANetworkThatAUserBrings(boolean torchScript) throws IOException {
        person("Q1", 0xe8c3a2, 0x2b1d12, 100);
        person("Q1", 0xe8c3a2, 0x2b1d12, 130);
        person("Q2", 0x8a5a3c, 0xd8b060, 100);
        person("Q2", 0x8a5a3c, 0xd8b060, 130);
        person("Q3", 0xf6dcc4, 0x902010, 120);
        person("Q4", 0xc99468, 0x555555, 120);
        Path models = BroughtModels.in(folder).embedder(torchScript);

        JsonNode result =
                new ObjectMapper().readTree(run("--models", models.toString(), "--model", "pixels", "--json"));

        assertThat(result.path("encoder").asText()).isEqualTo("pixels");
        assertThat(result.path("faceFound").asDouble()).isEqualTo(1);
        assertThat(result.path("samePairs").asInt()).isEqualTo(2);
        assertThat(result.path("areaUnderCurve").asDouble()).isGreaterThan(0.8);
    }

    @Test
    void asksForAnEmbeddersNameAndItsDescription() throws IOException {
        assertThat(run("--model", "pixels")).contains("--models and --model go together");
        assertThat(run(
                        "--model",
                        "arcface",
                        "--models",
                        BroughtModels.in(folder).embedder(false).toString()))
                .contains("no embedder 'arcface' is described; there are: [pixels]");
    }

    @Test
    void saysWhichPictureCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("0.png"), "no picture");
        lines.add("{\"qid\": \"Q1\", \"kind\": \"portrait\", \"file\": \"0.png\"}");

        assertThat(run("--encoder", "mobileface")).startsWith(folder.resolve("0.png") + " ");
    }

    private void person(String qid, int skin, int hair, int height) throws IOException {
        BufferedImage image = new BufferedImage(200, 220, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x8a9bb0));
        pen.fillRect(0, 0, 200, 220);
        pen.translate(100, 110);
        pen.scale(height / 100.0, height / 100.0);
        fill(pen, hair, 0, -12, 84, 112);
        fill(pen, skin, 0, 0, 72, 100);
        for (int side : new int[] {-1, 1}) {
            fill(pen, 0xfdfdfd, side * 16, -10, 17, 9);
            fill(pen, 0x33291f, side * 16, -10, 8, 8);
            pen.setColor(new Color(hair));
            pen.setStroke(new BasicStroke(4));
            pen.drawArc(side * 16 - 11, -22, 22, 10, 20, 140);
        }
        fill(pen, 0x9a6a50, 0, 12, 10, 5);
        fill(pen, 0xb4524c, 0, 28, 30, 9);
        pen.dispose();
        add(qid, "portrait", image);
    }

    private static void fill(Graphics2D pen, int colour, double x, double y, double width, double height) {
        pen.setColor(new Color(colour));
        pen.fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    }

    private void add(String qid, String kind, BufferedImage image) throws IOException {
        String file = lines.size() + ".png";
        ImageIO.write(image, "png", folder.resolve(file).toFile());
        lines.add("{\"qid\": \"%s\", \"kind\": \"%s\", \"file\": \"%s\"}".formatted(qid, kind, file));
    }

    /// What it prints, or why it failed.
    private String run(String... options) throws IOException {
        Files.write(folder.resolve("pictures.jsonl"), lines);
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new EvaluateFacesCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    out.append(failure.getMessage());
                    return 1;
                });
        List<String> words = new ArrayList<>(List.of("--data", folder.toString()));
        words.addAll(List.of(options));
        command.execute(words.toArray(String[]::new));
        return out.toString();
    }
}
