package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.data.CocoFolder;
import iconograph.models.objects.AveragePrecision;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.Detection;
import iconograph.models.objects.ObjectDetector;
import iconograph.models.registry.ModelRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate objects`: measures how well a detector finds what people have marked, as COCO does.
@Command(
        name = "objects",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a detector on pictures with marked things, by COCO's protocol: the average precision of each kind",
            "over 101 recalls, its mean over the kinds that are marked, and the mean of that over ten demands on how well",
            "a box agrees with the marked one (0.50 to 0.95). All are from 0 to 1."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate objects --data ../shared/data/coco",
            "  iconograph evaluate objects --data ../shared/data/coco --models models.yaml --model picodet --json"
        })
public final class EvaluateObjectsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Holds boxes.jsonl and images/ with the pictures that it names.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "centernet, or a detector that --models describes (default: ${DEFAULT-VALUE}).")
    private String model = "centernet";

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description = "Describes networks that are not shipped, see docs/your-models.md.")
    private @Nullable Path models;

    @Option(names = "--limit", paramLabel = "N", description = "Look at the first N pictures only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        CocoFolder folder = new CocoFolder(data);
        int pictures = Math.min(limit, folder.size());
        AveragePrecision precision = new AveragePrecision();
        double[] millis = new double[pictures];
        try (ObjectDetector detector = detector();
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("looking at pictures")
                        .setInitialMax(pictures)
                        .build();
                Stream<CocoFolder.Marked> marked = folder.pictures().limit(pictures)) {
            marked.forEach(picture -> {
                long start = System.nanoTime();
                List<Detection> found = detector.detect(picture.picture());
                millis[(int) bar.getCurrent()] = (System.nanoTime() - start) / 1e6;
                precision.add(found, picture.marked());
                bar.step();
            });
        }
        print(precision, millis, spec.commandLine().getOut());
        return 0;
    }

    private ObjectDetector detector() throws IOException {
        if (models == null) {
            if (!model.equals("centernet")) {
                throw new IllegalArgumentException(
                        "'%s' is not shipped; --models FILE describes others".formatted(model));
            }
            return CenterNet.load();
        }
        return ModelRegistry.load(models, model, Torch.threads());
    }

    private void print(AveragePrecision precision, double[] millis, PrintWriter out) throws IOException {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("model", model);
        numbers.put("pictures", millis.length);
        numbers.put("averagePrecision", precision.overall());
        numbers.put("at50", precision.at(0.5));
        numbers.put("at75", precision.at(0.75));
        numbers.put(
                "medianMillis",
                Arrays.stream(millis)
                        .sorted()
                        .skip(millis.length / 2)
                        .findFirst()
                        .orElse(0));
        Map<String, Double> byKind = precision.byKind(0.5);
        if (json) {
            numbers.put("at50ByKind", byKind);
            out.println(new ObjectMapper().writeValueAsString(numbers));
        } else {
            numbers.forEach((name, value) ->
                    out.printf("%-18s %s%n", name, value instanceof Double number ? "%.4f".formatted(number) : value));
            byKind.forEach((kind, value) -> out.printf("  %-16s %.4f%n", kind, value));
        }
        out.flush();
    }
}
