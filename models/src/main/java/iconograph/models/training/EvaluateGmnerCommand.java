package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.GroundedNameReader;
import iconograph.models.ModelCatalog;
import iconograph.models.VisibilityReader;
import iconograph.models.confidence.Reliability;
import iconograph.models.data.BioFile;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.TaggedPost;
import iconograph.models.objects.CenterNet;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate gmner`: measures how well names and the regions that show them are found.
@Command(
        name = "gmner",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a system on posts with marked names, boxes and pictures. Precision, recall and F1 are micro averages,",
            "from 0 to 1.",
            "gmner: span, type and region are right; a region agrees by more than 0.5 (intersection over union) with a box",
            "of the name, or there is none for a name without a box. mner: span and type; eeg: span and region.",
            "surface: like gmner, but by how a name is written, as RiVEG is scored.",
            "These four are over the posts whose picture is there and can be decoded; the others are counted. Over all",
            "posts there are: allPosts, with mner, and with gmner if no region (least) or every region (most) were right",
            "that is looked for, and if no name were taken for visible (neverVisible); likewise eegLeast and eegMost.",
            "groundability: whether it is right which of the marked names are visible, over all posts."
        },
        footer = {
            "",
            "Example:",
            "  iconograph evaluate gmner --data posts.txt --boxes boxes.jsonl --images pictures --captions captions.jsonl"
        })
public final class EvaluateGmnerCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Marked posts: IMGID:id, then lines of word, tab and B-I-O tag, then an empty line.")
    private Path data = Path.of("");

    @Option(
            names = "--boxes",
            required = true,
            paramLabel = "FILE",
            description = "One JSON object a line: image, width, height, and objects with name and box.")
    private Path boxes = Path.of("");

    @Option(names = "--images", paramLabel = "DIR", description = "Holds the posts' pictures, id.jpg or likewise.")
    private @Nullable Path images;

    @Option(
            names = "--captions",
            paramLabel = "FILE",
            description = "What the pictures show: one JSON object a line with image, captioner and caption.")
    private @Nullable Path captions;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "A system of the catalogue (default: ${DEFAULT-VALUE}).")
    private String model = "riveg";

    @Option(
            names = "--visibility-model",
            paramLabel = "NAME",
            description = "What is asked which marked names are visible (default: ${DEFAULT-VALUE}).")
    private String visibilityModel = "visibility";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<TaggedPost> posts = BioFile.read(data);
        NamedBoxes marked = NamedBoxes.read(boxes);
        Captions seen = captions == null ? Captions.none() : Captions.read(captions);
        Map<String, Object> result = new LinkedHashMap<>();
        try (GroundedNameReader reader = ModelCatalog.groundedNameReader(model);
                CenterNet detector = CenterNet.load()) {
            result.put("model", reader.version().toString());
            putNames(ShownNameQuestions.ask(reader, detector::view, posts, marked, images, seen), result);
        }
        try (VisibilityReader reader = ModelCatalog.visibilityReader(visibilityModel)) {
            result.put("groundability", groundability(reader, posts, marked, seen));
        }
        print(result, spec.commandLine().getOut());
        return 0;
    }

    private static void putNames(ShownNameQuestions answered, Map<String, Object> result) {
        int posts = answered.gold().size();
        result.put("posts", posts);
        result.put("pictures", answered.pictures());
        result.put("picturesMissing", posts - answered.pictures() - answered.broken());
        result.put("picturesBroken", answered.broken());
        result.put("seconds", answered.seconds());
        if (answered.pictures() > 0) {
            ShownNameScores scores = answered.scores();
            result.put("gmner", Evaluation.numbers(scores.gmner()));
            result.put("gmnerF1Interval95", Bootstrap.of(scores.perPost()).asList());
            result.put("mner", Evaluation.numbers(scores.mner()));
            result.put("eeg", Evaluation.numbers(scores.eeg()));
            result.put("surface", Evaluation.numbers(scores.surface()));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("mner", Evaluation.numbers(answered.least().mner()));
        all.put("least", Evaluation.numbers(answered.least().gmner()));
        all.put("most", Evaluation.numbers(answered.most().gmner()));
        all.put("neverVisible", Evaluation.numbers(answered.neverShown().gmner()));
        all.put("eegLeast", Evaluation.numbers(answered.least().eeg()));
        all.put("eegMost", Evaluation.numbers(answered.most().eeg()));
        result.put("allPosts", all);
    }

    private static Map<String, Object> groundability(
            VisibilityReader reader, List<TaggedPost> posts, NamedBoxes boxes, Captions captions) {
        VisibilityAnswers answered = VisibilityAnswers.of(reader, posts, boxes, captions);
        Map<String, Object> numbers = Evaluation.numbers(answered.scores());
        numbers.put("f1Interval95", Bootstrap.of(answered.perPost()).asList());
        numbers.put("accuracy", answered.accuracy());
        numbers.put("ece", Reliability.of(answered.answers()).error());
        numbers.put("names", answered.answers().size());
        numbers.put("visible", answered.scores().gold());
        Map<String, Object> baselines = new LinkedHashMap<>();
        VisibilityAnswers.baselines(posts, boxes).forEach((rule, plain) -> {
            Map<String, Object> plainNumbers = Evaluation.numbers(plain.scores());
            plainNumbers.put("accuracy", plain.accuracy());
            baselines.put(rule, plainNumbers);
        });
        numbers.put("baselines", baselines);
        return numbers;
    }

    private void print(Map<String, Object> result, PrintWriter out) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(result));
        } else {
            result.forEach((name, value) -> out.printf("%-18s %s%n", name, Evaluation.shown(value)));
        }
        out.flush();
    }
}
