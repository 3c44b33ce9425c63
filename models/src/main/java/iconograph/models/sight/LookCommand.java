package iconograph.models.sight;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;

import iconograph.models.ModelCatalog;
import iconograph.models.Torch;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.ObjectDetector;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.registry.DualEncoder;
import iconograph.models.registry.ModelRegistry;
import iconograph.models.registry.TextFit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `iconograph look`: says, and draws, what is seen in a picture.
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        description = "Says what a picture shows, and what is seen in it: things, faces and writing.",
        footer = {
            "",
            "Examples:",
            "  iconograph look photo.jpg",
            "  iconograph look photo.jpg --draw seen.png",
            "  iconograph look photo.jpg --models models.yaml --model picodet --json",
            "  iconograph look photo.jpg --models models.yaml --model clip --ask 'a dog' --ask 'a cat'"
        })
public final class LookCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PICTURE", description = "A JPEG, PNG, WebP, GIF or BMP file.")
    private Path file = Path.of("");

    @Option(
            names = "--sure",
            paramLabel = "SCORE",
            description = "Name and draw things with at least this score (default: ${DEFAULT-VALUE}).")
    private double sure = 0.3;

    @Option(names = "--draw", paramLabel = "PNG", description = "Write the picture with what is seen drawn on it.")
    private @Nullable Path drawing;

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description = "Describes networks that are not shipped, see docs/your-models.md.")
    private @Nullable Path models;

    @Option(names = "--model", paramLabel = "NAME", description = "One of those that --models describes.")
    private @Nullable String model;

    @Option(
            names = "--ask",
            paramLabel = "TEXT",
            description = {
                "Say how well this text fits the picture, by the dual encoder that --model names: the cosine of their",
                "vectors, and its share among all texts that are asked about. May be given several times."
            })
    private List<String> asked = List.of();

    @Option(names = "--json", description = "One JSON object, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Pixels picture = pixels();
        if (!asked.isEmpty()) {
            print(fits(picture), spec.commandLine().getOut());
            return 0;
        }
        try (Eyes eyes = eyes()) {
            VisualContext seen = eyes.look(picture);
            print(seen, spec.commandLine().getOut());
            if (drawing != null) {
                try (OutputStream out = Files.newOutputStream(drawing)) {
                    ImageIO.write(Marked.of(picture, seen, sure), "png", out);
                }
            }
        }
        return 0;
    }

    private Pixels pixels() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        return Pixels.read(file);
    }

    private List<TextFit> fits(Pixels picture) throws IOException {
        if (models == null || model == null || drawing != null) {
            throw new IllegalArgumentException("--ask goes with --models and --model, and not with --draw");
        }
        try (DualEncoder encoder = ModelRegistry.loadDualEncoder(models, model, Torch.threads())) {
            return encoder.fits(picture, asked);
        }
    }

    private void print(List<TextFit> fits, PrintWriter out) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("fits", fits)));
        } else {
            fits.forEach(fit -> out.printf("%8.4f %8.4f  %s%n", fit.cosine(), fit.share(), fit.text()));
        }
        out.flush();
    }

    private Eyes eyes() throws IOException {
        if (models == null || model == null) {
            if (models != null || model != null) {
                throw new IllegalArgumentException("--models and --model go together");
            }
            return eyes(Optional.empty());
        }
        return eyes(Optional.of(ModelRegistry.load(models, model, Torch.threads())));
    }

    private static Eyes eyes(Optional<ObjectDetector> detector) throws IOException {
        return Eyes.open(
                CenterNet.load(), detector, Optional.of(ModelCatalog.captionReader("captioner")), Torch.threads());
    }

    private void print(VisualContext seen, PrintWriter out) throws IOException {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("text", seen.text(sure));
            seen.caption().ifPresent(caption -> all.put("caption", caption));
            all.put(
                    "things",
                    seen.things().stream()
                            .filter(thing -> thing.score() >= sure)
                            .map(thing ->
                                    Map.of("kind", thing.kind(), "score", thing.score(), "box", corners(thing.box())))
                            .toList());
            all.put(
                    "faces",
                    seen.faces().stream()
                            .map(face -> Map.of("score", face.score(), "box", corners(face.box())))
                            .toList());
            all.put(
                    "lines",
                    seen.lines().stream()
                            .map(line -> Map.of(
                                    "text",
                                    line.text(),
                                    "score",
                                    line.score(),
                                    "box",
                                    corners(line.outline().bounds())))
                            .toList());
            out.println(new ObjectMapper().writeValueAsString(all));
        } else {
            out.println(seen.text(sure).isEmpty() ? "nothing is seen" : seen.text(sure));
        }
        out.flush();
    }

    private static List<Double> corners(Box box) {
        return List.of(box.left(), box.top(), box.right(), box.bottom());
    }
}
