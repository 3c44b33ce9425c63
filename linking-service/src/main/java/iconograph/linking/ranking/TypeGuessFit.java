package iconograph.linking.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import iconograph.contracts.TextSpan;
import iconograph.linking.index.CoarseType;

import org.jspecify.annotations.Nullable;

/// Learns a [TypeGuess] from texts whose names are marked, one word a line with its mark in the second column: `O`,
/// `B-PER`, `I-PER` and the like. Sentences have empty lines between them. Equal files give equal weights.
public final class TypeGuessFit {

    private static final int ROUNDS = 8;
    private static final double STEP = 0.3;
    private static final double SHRINK = 2e-5;

    /// Rarer words teach nothing that holds elsewhere.
    private static final int LEAST_SEEN = 4;

    private final List<Example> examples = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    private record Example(List<String> words, int kind) {}

    /// Sentences that were read before are left out.
    ///
    /// @param leftOut ids of posts, as lines with `IMGID:` name them, that are for tests
    /// @throws IOException if the file cannot be read
    public void add(Path file, Set<String> leftOut) throws IOException {
        boolean left = false;
        List<String[]> sentence = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()
                        || line.startsWith("IMGID:")
                        || line.startsWith("-DOCSTART-")
                        || line.startsWith("#doc")) {
                    finish(sentence);
                    sentence = new ArrayList<>();
                    left = line.startsWith("IMGID:")
                            && leftOut.contains(line.substring(6).strip());
                } else if (!left) {
                    sentence.add(wordAndMark(line.strip().split("\\s+", -1)));
                }
            }
        }
        finish(sentence);
    }

    /// The word stands first, or after its number.
    private static String[] wordAndMark(String[] columns) {
        boolean numbered = columns.length > 3 && columns[2].matches("O|[BI]-.+") && columns[0].matches("[0-9]+");
        return numbered
                ? new String[] {columns[1], columns[2]}
                : new String[] {columns[0], columns[columns.length - 1]};
    }

    public int size() {
        return examples.size();
    }

    private void finish(List<String[]> sentence) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[sentence.size()];
        for (int i = 0; i < sentence.size(); i++) {
            text.append(text.isEmpty() ? "" : " ");
            starts[i] = text.length();
            text.append(sentence.get(i)[0]);
        }
        if (!seen.add(text.toString().hashCode())) {
            return;
        }
        for (int i = 0; i < sentence.size(); i++) {
            String mark = sentence.get(i)[1];
            CoarseType kind = mark.startsWith("B-") ? kind(mark.substring(2)) : null;
            if (kind != null) {
                int last = i;
                while (last + 1 < sentence.size() && sentence.get(last + 1)[1].startsWith("I-")) {
                    last++;
                }
                int end = starts[last] + sentence.get(last)[0].length();
                TextSpan span = TextSpan.ofUtf16(text.toString(), starts[i], end);
                examples.add(new Example(ContextWords.of(text.toString(), span), kind.ordinal()));
            }
        }
    }

    private static @Nullable CoarseType kind(String mark) {
        return switch (mark.toLowerCase(Locale.ROOT)) {
            case "per", "person", "peop" -> CoarseType.PER;
            case "loc", "location" -> CoarseType.LOC;
            case "org", "corporation", "organization" -> CoarseType.ORG;
            case "misc", "other", "product", "creative-work", "group" -> CoarseType.OTHER;
            default -> null;
        };
    }

    /// @return one line for each word that says something, with four weights
    public List<String> fit() {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(example -> example.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, float[]> weights = new HashMap<>();
        Map<String, double[]> squares = new HashMap<>();
        counts.forEach((word, count) -> {
            if (count >= LEAST_SEEN && !word.contains("@")) {
                weights.put(word, new float[CoarseType.values().length]);
                squares.put(word, new double[] {1e-6});
            }
        });
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(example -> learn(example, weights, squares));
        }
        return weights.entrySet().stream()
                .filter(entry -> says(entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void learn(Example example, Map<String, float[]> weights, Map<String, double[]> squares) {
        double[] chances = new double[CoarseType.values().length];
        for (String word : example.words()) {
            float[] numbers = weights.get(word);
            if (numbers != null) {
                for (int i = 0; i < chances.length; i++) {
                    chances[i] += numbers[i];
                }
            }
        }
        TypeGuess.toChances(chances);
        chances[example.kind()] -= 1;
        double length = 0;
        for (double slope : chances) {
            length += slope * slope;
        }
        for (String word : example.words()) {
            float[] numbers = weights.get(word);
            double[] square = squares.get(word);
            if (numbers != null && square != null) {
                square[0] += length;
                for (int i = 0; i < chances.length; i++) {
                    numbers[i] -= (float) (STEP * (chances[i] + SHRINK * numbers[i]) / Math.sqrt(square[0]));
                }
            }
        }
    }

    private static boolean says(float[] numbers) {
        for (float number : numbers) {
            if (Math.abs(number) >= 0.25) {
                return true;
            }
        }
        return false;
    }

    private static String line(String word, float[] numbers) {
        StringBuilder line = new StringBuilder(word);
        for (float number : numbers) {
            line.append('\t').append(Math.round(number * 100) / 100.0);
        }
        return line.toString();
    }
}
