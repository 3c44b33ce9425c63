package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import iconograph.models.Torch;
import iconograph.models.data.Portraits;
import iconograph.models.data.Portraits.Portrait;
import iconograph.models.faces.Face;
import iconograph.models.faces.FaceEmbedding;
import iconograph.models.faces.FaceReader;
import iconograph.models.faces.ShippedEncoder;
import iconograph.models.faces.Verification;
import iconograph.models.faces.Verification.Identified;
import iconograph.models.pictures.Pixels;
import iconograph.models.registry.ModelRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate faces`: measures how well faces are found, and how well they are told apart.
@Command(
        name = "faces",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the largest face in each portrait of Wikidata's people, and asks of pairs of them whether they are",
            "of one person. Logos and crests are left out, and so is a picture that is given for two people.",
            "",
            "accuracy: all pairs of pictures of one person and as many of different people, in two halves with nobody",
            "in both; the threshold that is best for one half judges the other. It is the mean of 100 draws of halves",
            "and of different people (seeds 1 to 100), accuracyRange has 90 %% of them.",
            "areaUnderCurve: how often a pair of one person is more alike than one of two, over all pairs of both.",
            "foundAt1In1000: which share of the pairs of one person is more alike than all but one in a thousand pairs",
            "of different people, and what similarity that takes.",
            "",
            "Among the pairs of one person can be one photograph, cut twice: they are easy, and not told apart here."
        },
        footer = {
            "",
            "Examples:",
            "  iconograph evaluate faces --data ../shared/data/wikidata",
            "  iconograph evaluate faces --data ../shared/data/wikidata --encoder mobileface --json",
            "  iconograph evaluate faces --data ../shared/data/wikidata --models models.yaml --model arcface"
        })
public final class EvaluateFacesCommand implements Callable<Integer> {

    private static final int DRAWS = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "Holds pictures.jsonl, one object a line with qid, kind and file, and those files.")
    private Path data = Path.of("");

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            description = "What compares faces: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ShippedEncoder encoder = ShippedEncoder.DEFAULT;

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description = "Describes embedders that are not shipped, see docs/your-models.md.")
    private @Nullable Path models;

    @Option(names = "--model", paramLabel = "NAME", description = "One of those, in place of --encoder.")
    private @Nullable String model;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// What was seen in one portrait.
    ///
    /// @param findMillis   it took to find all faces
    /// @param encodeMillis it took to encode the largest
    private record Look(Portrait portrait, Optional<FaceEmbedding> embedding, double findMillis, double encodeMillis) {}

    @Override
    public Integer call() throws IOException {
        List<Portrait> portraits = Portraits.read(data);
        try (FaceReader reader = reader()) {
            List<Look> looks = Evaluation.ask("portraits", portraits, 1, some -> List.of(look(reader, some.getFirst())))
                    .all();
            print(numbers(looks), spec.commandLine().getOut());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return 0;
    }

    private FaceReader reader() throws IOException {
        if (models == null || model == null) {
            if (models != null || model != null) {
                throw new IllegalArgumentException("--models and --model go together");
            }
            return FaceReader.load(encoder);
        }
        return FaceReader.load(ModelRegistry.loadEncoder(models, model, Torch.threads()));
    }

    private static Look look(FaceReader reader, Portrait portrait) {
        Pixels picture = pixels(portrait.file());
        long start = System.nanoTime();
        List<Face> faces = reader.find(picture);
        long found = System.nanoTime();
        List<Face> largest = FaceReader.largest(faces, 1);
        List<FaceEmbedding> embeddings = reader.encode(picture, largest);
        long encoded = System.nanoTime();
        return new Look(portrait, embeddings.stream().findFirst(), (found - start) / 1e6, (encoded - found) / 1e6);
    }

    private static Pixels pixels(Path file) {
        try {
            return Pixels.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> numbers(List<Look> looks) {
        List<Look> seen =
                looks.stream().filter(look -> look.embedding().isPresent()).toList();
        Verification verification = new Verification(seen.stream()
                .map(look -> new Identified(
                        look.portrait().person(), look.embedding().orElseThrow()))
                .toList());
        double[] accuracies = LongStream.rangeClosed(1, DRAWS)
                .mapToDouble(verification::accuracy)
                .sorted()
                .toArray();
        double threshold = verification.thresholdFor(0.001);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("encoder", model == null ? encoder.name().toLowerCase(Locale.ROOT) : model);
        numbers.put("pictures", looks.size());
        numbers.put("people", verification.people());
        numbers.put("faceFound", (double) seen.size() / looks.size());
        numbers.put("samePairs", verification.same());
        numbers.put("differentPairs", verification.different());
        numbers.put("accuracy", DoubleStream.of(accuracies).average().orElseThrow());
        numbers.put("accuracyRange", List.of(accuracies[DRAWS / 20], accuracies[DRAWS - 1 - DRAWS / 20]));
        numbers.put("areaUnderCurve", verification.areaUnderCurve());
        numbers.put("thresholdAt1In1000", threshold);
        numbers.put("foundAt1In1000", verification.foundAbove(threshold));
        numbers.put("medianMillisToFind", median(looks, Look::findMillis));
        numbers.put("medianMillisToEncode", median(seen, Look::encodeMillis));
        return numbers;
    }

    private static double median(List<Look> looks, ToDoubleFunction<Look> millis) {
        double[] sorted = looks.stream().mapToDouble(millis).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void print(Map<String, Object> numbers, PrintWriter out) throws IOException {
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(numbers));
        } else {
            numbers.forEach((name, value) -> out.printf("%-21s %s%n", name, shown(value)));
        }
        out.flush();
    }

    private static String shown(Object value) {
        return switch (value) {
            case Double number -> "%.4f".formatted(number);
            case List<?> several ->
                several.stream().map(EvaluateFacesCommand::shown).toList().toString();
            default -> value.toString();
        };
    }
}
