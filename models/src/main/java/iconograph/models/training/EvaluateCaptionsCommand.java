package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import iconograph.models.CaptionReader;
import iconograph.models.CaptionReader.Caption;
import iconograph.models.ModelCatalog;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.objects.CenterNet;
import iconograph.models.pictures.Pixels;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate captions`: measures how well a model says what photos show.
@Command(
        name = "captions",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on photos that people described.",
            "bleu4: from 0 to 1; cider: CIDEr-D, from 0 to 10. Both also for the captions that are sure enough to be",
            "said (kept), and, as a baseline, if each photo had the caption of the next (anotherPhoto)."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate captions --data ../shared/data/flickr --json",
            "  iconograph evaluate captions --data ../shared/data/flickr --limit 20 --show"
        })
public final class EvaluateCaptionsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Holds dev.jsonl and images/ with the photos that it names.")
    private Path data = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A model of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "captioner";

    @Option(
            names = "--sure",
            paramLabel = "SCORE",
            description = "Keep captions with at least this score (default: ${DEFAULT-VALUE}).")
    private double sure = CaptionReader.SURE;

    @Option(names = "--limit", paramLabel = "N", description = "Look at the first N photos only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--show", description = "Print each caption beside one that a person wrote.")
    private boolean show;

    @Option(names = "--json", description = "One JSON object, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<GroundedPicture> all = new FlickrFolder(data).dev();
        List<GroundedPicture> pictures = all.subList(0, Math.min(limit, all.size()));
        List<Caption> captions = new ArrayList<>();
        double seconds = 0;
        try (CaptionReader reader = ModelCatalog.captionReader(model);
                CenterNet detector = CenterNet.load()) {
            for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
                Pixels pixels = Pixels.read(picture.file());
                long start = System.nanoTime();
                captions.add(reader.describe(detector.view(pixels)));
                seconds += (System.nanoTime() - start) / 1e9;
            }
        }
        if (show) {
            show(pictures, captions, spec.commandLine().getOut());
        }
        print(scored(pictures, captions, seconds), spec.commandLine().getOut());
        return 0;
    }

    private Map<String, Object> scored(List<GroundedPicture> pictures, List<Caption> captions, double seconds) {
        List<List<String>> told = captions.stream()
                .map(caption -> CaptionScores.words(caption.text()))
                .toList();
        List<List<List<String>>> human = pictures.stream()
                .map(picture -> picture.sentences().stream()
                        .map(sentence -> CaptionScores.words(String.join(" ", sentence.words())))
                        .toList())
                .toList();
        List<Integer> kept = IntStream.range(0, captions.size())
                .filter(i -> captions.get(i).score() >= sure)
                .boxed()
                .toList();
        List<List<String>> ofTheNext = new ArrayList<>(told);
        Collections.rotate(ofTheNext, -1);

        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("model", model);
        numbers.putAll(scores(told, human));
        numbers.put("pictures", pictures.size());
        Map<String, Object> ofKept = scores(
                kept.stream().map(told::get).toList(),
                kept.stream().map(human::get).toList());
        ofKept.put("pictures", kept.size());
        numbers.put("kept", ofKept);
        numbers.put("anotherPhoto", scores(ofTheNext, human));
        numbers.put("seconds", seconds);
        return numbers;
    }

    private static Map<String, Object> scores(List<List<String>> told, List<List<List<String>>> human) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (!told.isEmpty()) {
            CaptionScores scores = new CaptionScores(told, human);
            numbers.put("bleu4", scores.bleu());
            numbers.put("cider", scores.cider());
        }
        return numbers;
    }

    private static void show(List<GroundedPicture> pictures, List<Caption> captions, PrintWriter out) {
        for (int i = 0; i < captions.size(); i++) {
            out.printf(
                    "%.2f  %s | %s%n",
                    captions.get(i).score(),
                    captions.get(i).text(),
                    String.join(" ", pictures.get(i).sentences().getFirst().words()));
        }
    }

    private void print(Map<String, Object> numbers, PrintWriter out) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(numbers));
        } else {
            numbers.forEach((name, value) ->
                    out.printf("%-14s %s%n", name, value instanceof Double number ? "%.4f".formatted(number) : value));
        }
        out.flush();
    }
}
