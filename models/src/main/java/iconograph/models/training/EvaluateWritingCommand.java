package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import iconograph.models.Torch;
import iconograph.models.data.FormPage;
import iconograph.models.pictures.Pixels;
import iconograph.models.training.Evaluation.Answers;
import iconograph.models.writing.WritingReader;
import iconograph.models.writing.WrittenLine;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph evaluate writing`: measures how well words in pictures are read, by the protocol of [PageErrors].
@Command(
        name = "writing",
        mixinStandardHelpOptions = true,
        description = {
            "Scores the reading of words in pictures on the scanned forms of FUNSD. Error rates are edits (a character",
            "inserted, left out or replaced) for each marked character, over all pages together; 0 is best, and with many",
            "insertions it can exceed 1. Upper and lower case are told apart. Of both texts compatibility forms are folded",
            "(NFKC), boxes to tick and characters of private use are left out, and any white space is one space.",
            "",
            "  pageErrorRate   all found lines in reading order, against all marked words; the words of one entity on",
            "                  one line stay together, and these pieces are ordered by the same rule as the found lines,",
            "                  as the marking has no order of its own; what gets elsewhere counts as wrong.",
            "  lineErrorRate   each found line against the marked words whose middles it covers, in its direction;",
            "                  the order of lines does not matter. Lines without words and words without a line are",
            "                  wrong altogether.",
            "  lineErrorRateWithoutSpaces   the same with all spaces left out.",
            "  missed, unmarked   letters of words without a line, and of lines without words, for each marked letter;",
            "                  they are in the rates of the lines.",
            "  medianMillis    for a picture, once it is decoded."
        },
        footer = {"", "Example:", "  iconograph evaluate writing --data ../shared/data/funsd --limit 20 --json"})
public final class EvaluateWritingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "FUNSD: annotations/*.json and images/*.png.")
    private Path data = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "The first N pages, by name (default: all).")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that compute together (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private record Reading(List<WrittenLine> lines, double millis) {}

    @Override
    public Integer call() throws IOException {
        List<FormPage> pages = FormPage.readAll(data).stream().limit(limit).toList();
        if (pages.isEmpty()) {
            throw new IOException("there are no pages to read in " + data);
        }
        try (WritingReader reader = WritingReader.open(threads == null ? Torch.threads() : threads)) {
            Answers<Reading> answers =
                    Evaluation.ask("pages", pages, 1, some -> List.of(read(reader, some.getFirst())));
            PageErrors errors = PageErrors.NONE;
            for (int page = 0; page < pages.size(); page++) {
                errors = errors.plus(
                        PageErrors.of(pages.get(page), answers.all().get(page).lines()));
            }
            Map<String, Object> facts = new LinkedHashMap<>(errors.rates());
            facts.put("characters", errors.characters());
            facts.put("pictures", pages.size());
            facts.put("seconds", answers.seconds());
            facts.put("medianMillis", median(answers.all()));
            print(facts);
        }
        return 0;
    }

    private static Reading read(WritingReader reader, FormPage page) {
        try {
            Pixels picture = Pixels.read(page.picture());
            long start = System.nanoTime();
            List<WrittenLine> lines = reader.read(picture);
            return new Reading(lines, (System.nanoTime() - start) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(List<Reading> readings) {
        return readings.stream().mapToDouble(Reading::millis).sorted().toArray()[readings.size() / 2];
    }

    private void print(Map<String, Object> facts) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(facts));
        } else {
            facts.forEach((name, value) ->
                    out.printf("%-28s %s%n", name, value instanceof Double number ? "%.4f".formatted(number) : value));
        }
        out.flush();
    }
}
