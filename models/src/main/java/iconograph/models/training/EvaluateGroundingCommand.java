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
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.faces.BlazeFace;
import iconograph.models.objects.CenterNet;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    @Override
    public Integer call() throws IOException {
        List<GroundedPicture> pictures = new FlickrFolder(data).dev();
        try (RegionReader reader = ModelCatalog.regionReader(model);
                CenterNet detector = CenterNet.load();
                BlazeFace faces = BlazeFace.load()) {
            List<GroundedPicture> some = pictures.subList(0, Math.min(limit, pictures.size()));
            print(
                    numbers(RegionAnswers.of(reader, detector, faces, some)),
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private Map<String, Object> numbers(RegionAnswers answers) {
        Counts scores = answers.scores();
        int phrases = answers.count(any -> true);
        int notShown = phrases - scores.gold();
        int rightlyNotShown = answers.count(answer -> !answer.shown() && !answer.saidShown());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("model", model);
        numbers.put("recallAt1", scores.recall());
        numbers.put("upperBound", recall(answers.possible()));
        numbers.put("noneAccuracy", share(answers.count(answer -> answer.shown() == answer.saidShown()), phrases));
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("precision", share(rightlyNotShown, phrases - scores.found()));
        none.put("recall", share(rightlyNotShown, notShown));
        none.put("phrases", notShown);
        numbers.put("none", none);
        Map<String, Object> baselines = new LinkedHashMap<>();
        answers.baselines().forEach((way, plain) -> baselines.put(way, recall(plain)));
        numbers.put("baselines", baselines);
        numbers.put("pictures", answers.pictures().size());
        numbers.put("phrases", scores.gold());
        numbers.put("seconds", answers.seconds());
        return numbers;
    }

    private static double recall(List<Counts> perPicture) {
        return perPicture.stream().reduce(Counts.NONE, Counts::plus).recall();
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

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
