package iconograph.models.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import iconograph.models.confidence.Reliability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// What the `evaluate` commands have in common: asking a model with progress, and saying how well it did.
///
/// @param facts   what is to be said before the scores, such as the number of posts
/// @param all     over everything
/// @param perType over what is of each type
record Evaluation(Map<String, Object> facts, Counts all, Map<String, Counts> perType) {

    /// A model's answers, and how long they took.
    record Answers<O>(List<O> all, double seconds) {}

    /// Asks about some at a time.
    ///
    /// @param what   is asked about, such as `posts`
    /// @param reader answers each question, in order
    static <I, O> Answers<O> ask(String what, List<I> questions, int atOnce, Function<List<I>, List<O>> reader) {
        List<O> answers = new ArrayList<>();
        long start = System.nanoTime();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("reading " + what)
                .setInitialMax(questions.size())
                .build()) {
            for (int from = 0; from < questions.size(); from += atOnce) {
                List<I> some = questions.subList(from, Math.min(questions.size(), from + atOnce));
                answers.addAll(reader.apply(some));
                bar.stepBy(some.size());
            }
        }
        return new Answers<>(answers, (System.nanoTime() - start) / 1e9);
    }

    void print(PrintWriter out, boolean json) throws JsonProcessingException {
        print(out, json, Map.of());
    }

    /// @param reliability of the scores; a table for people
    void print(PrintWriter out, boolean json, Confusion confusion, Reliability reliability)
            throws JsonProcessingException {
        print(out, json, Map.of("confusion", confusion.counts(), "reliability", reliability.bins()));
        if (!json) {
            out.println(row(reliability));
            reliability.bins().forEach(bin -> out.println(row(bin)));
            out.flush();
        }
    }

    /// @param forPrograms what would be too much to read, such as what was taken for what
    private void print(PrintWriter out, boolean json, Map<String, ?> forPrograms) throws JsonProcessingException {
        if (json) {
            Map<String, Object> result = numbers(all);
            Map<String, Object> types = new LinkedHashMap<>();
            perType.forEach((type, counts) -> types.put(type, numbers(counts)));
            result.put("perType", types);
            result.putAll(facts);
            result.putAll(forPrograms);
            out.println(new ObjectMapper().writeValueAsString(result));
        } else {
            facts.forEach((name, value) -> out.printf("%-14s %s%n", name, shown(value)));
            out.println(row("all", all));
            perType.forEach((type, counts) -> out.println(row(type, counts)));
        }
        out.flush();
    }

    /// A value for people to read, numbers with four places.
    static Object shown(Object value) {
        return switch (value) {
            case Double number -> "%.4f".formatted(number);
            case List<?> numbers -> numbers.stream().map(Evaluation::shown).toList();
            case Map<?, ?> named ->
                named.entrySet().stream()
                        .map(entry -> "%s %s".formatted(entry.getKey(), shown(entry.getValue())))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }

    static Map<String, Object> numbers(Counts counts) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("precision", counts.precision());
        numbers.put("recall", counts.recall());
        numbers.put("f1", counts.f1());
        return numbers;
    }

    private static String row(Reliability reliability) {
        return "%-30s error %.4f, where honest ones would show %.4f"
                .formatted("scores", reliability.error(), reliability.chance());
    }

    private static String row(Reliability.Bin bin) {
        return "%-30s mean %.4f  right %.4f  (%d answers)"
                .formatted(
                        "%.2f to %.2f".formatted(bin.from(), bin.to()),
                        bin.meanScore(),
                        bin.shareRight(),
                        bin.answers());
    }

    private static String row(String name, Counts counts) {
        return "%-30s precision %.4f  recall %.4f  F1 %.4f  (%d right, %d found, %d marked)"
                .formatted(
                        name,
                        counts.precision(),
                        counts.recall(),
                        counts.f1(),
                        counts.right(),
                        counts.found(),
                        counts.gold());
    }
}
