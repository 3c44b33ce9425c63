package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.ModelCatalog;
import iconograph.models.RegionReader;
import iconograph.models.RegionReader.Grounded;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate grounding`: measures how well a model finds the parts of pictures that phrases speak of.
@Command(
        name = "grounding",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a model on photos whose sentences have phrases with boxes, all numbers from 0 to 1.",
            "recallAt1: share of the phrases with a box whose likeliest region agrees with one of their boxes by 0.5 at",
            "least (intersection over union); a phrase of which the model says that it is not shown counts as missed.",
            "upperBound: the same if of each picture's regions the best were always chosen.",
            "noneAccuracy: share of all phrases of which it says rightly whether they are shown.",
            "baselines: recall of the largest thing that the detector is sure of, and of the surest whose name is in the",
            "phrase."
        },
        footer = {"", "Example:", "  iconograph evaluate grounding --data ../shared/data/flickr --json"})
public final class EvaluateGroundingCommand implements Callable<Integer> {

    private static final double AGREES = 0.5;

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
    private String model = "grounder";

    @Option(names = "--limit", paramLabel = "N", description = "Look at the first N photos only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object, for programs.")
    private boolean json;

    /// What was counted so far.
    private static final class Tally {
        int pictures;
        int phrases;
        int shown;
        int found;
        int possible;
        int largest;
        int named;
        int rightAboutNone;
        int notShown;
        int saidNotShown;
        int rightlyNotShown;
        double seconds;
    }

    @Override
    public Integer call() throws IOException {
        List<GroundedPicture> pictures = new FlickrFolder(data).dev();
        Tally tally = new Tally();
        try (RegionReader reader = ModelCatalog.regionReader(model);
                CenterNet detector = CenterNet.load()) {
            for (GroundedPicture picture :
                    ProgressBar.wrap(pictures.subList(0, Math.min(limit, pictures.size())), "looking at pictures")) {
                count(picture, detector, reader, tally);
            }
        }
        print(tally, spec.commandLine().getOut());
        return 0;
    }

    private static void count(GroundedPicture picture, CenterNet detector, RegionReader reader, Tally tally)
            throws IOException {
        Pixels pixels = Pixels.read(picture.file());
        long start = System.nanoTime();
        View view = detector.view(pixels);
        RegionReader.Looked looked = reader.look(view);
        List<List<Grounded>> grounded = looked.ground(picture.sentences());
        tally.seconds += (System.nanoTime() - start) / 1e9;
        tally.pictures++;
        for (int i = 0; i < grounded.size(); i++) {
            Sentence sentence = picture.sentences().get(i);
            for (int j = 0; j < sentence.phrases().size(); j++) {
                Phrase phrase = sentence.phrases().get(j);
                List<Box> right = phrase.boxes().stream()
                        .map(box -> box.times(pixels.width() / picture.width(), pixels.height() / picture.height()))
                        .toList();
                List<String> words = sentence.words().subList(phrase.start(), phrase.end());
                count(grounded.get(i).get(j), right, words, looked, view.detections(), pixels, tally);
            }
        }
    }

    private static void count(
            Grounded grounded,
            List<Box> right,
            List<String> words,
            RegionReader.Looked looked,
            List<Detection> seen,
            Pixels picture,
            Tally tally) {
        boolean saidNotShown = grounded.regions().isEmpty();
        tally.phrases++;
        tally.saidNotShown += saidNotShown ? 1 : 0;
        tally.rightAboutNone += saidNotShown == right.isEmpty() ? 1 : 0;
        if (right.isEmpty()) {
            tally.notShown++;
            tally.rightlyNotShown += saidNotShown ? 1 : 0;
            return;
        }
        tally.shown++;
        tally.found += !saidNotShown && agrees(grounded.regions().getFirst().box(), right) ? 1 : 0;
        tally.possible += looked.regions().stream().anyMatch(region -> agrees(region, right)) ? 1 : 0;
        tally.largest += agrees(GroundingBaselines.largest(seen, picture), right) ? 1 : 0;
        tally.named += agrees(GroundingBaselines.named(seen, words, picture), right) ? 1 : 0;
    }

    private static boolean agrees(Box region, List<Box> right) {
        return right.stream().anyMatch(box -> box.intersectionOverUnion(region) >= AGREES);
    }

    private void print(Tally tally, PrintWriter out) throws IOException {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("model", model);
        numbers.put("recallAt1", share(tally.found, tally.shown));
        numbers.put("upperBound", share(tally.possible, tally.shown));
        numbers.put("noneAccuracy", share(tally.rightAboutNone, tally.phrases));
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("precision", share(tally.rightlyNotShown, tally.saidNotShown));
        none.put("recall", share(tally.rightlyNotShown, tally.notShown));
        none.put("phrases", tally.notShown);
        numbers.put("none", none);
        Map<String, Object> baselines = new LinkedHashMap<>();
        baselines.put("largest", share(tally.largest, tally.shown));
        baselines.put("named", share(tally.named, tally.shown));
        numbers.put("baselines", baselines);
        numbers.put("pictures", tally.pictures);
        numbers.put("phrases", tally.shown);
        numbers.put("seconds", tally.seconds);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(numbers));
        } else {
            numbers.forEach((name, value) ->
                    out.printf("%-14s %s%n", name, value instanceof Double number ? "%.4f".formatted(number) : value));
        }
        out.flush();
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
