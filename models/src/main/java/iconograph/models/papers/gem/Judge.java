package iconograph.models.papers.gem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import iconograph.models.blocks.SafeTensors;

import org.jspecify.annotations.Nullable;

/// Says what type a name is likely of, from what is known about those who bear it.
///
/// A logistic regression over the words of their descriptions. What it says counts beside what a network has read in
/// the text, so how frequent the types are is taken out of it again: the network knows that already.
///
/// @param words  that it has learned, in the order of the weights
/// @param speaks (words + 1, types), how much each word speaks for each type, in natural logarithms; last what always
///     counts
record Judge(List<String> words, float[][] speaks) {

    /// Of how many bearers of a name it is told.
    static final int BEARERS = 2;

    private static final String WEIGHTS = "judge";
    private static final String WORDS = "judge words";

    private static final int SELDOM = 4;
    private static final int STEPS = 150;
    private static final double RATE = 0.1;

    /// Chosen among 3e-4, 1e-4 and 3e-5 on a tenth of the train split that was not learned from.
    private static final double DECAY = 1e-4;

    Judge {
        words = List.copyOf(words);
        if (speaks.length != words.size() + 1) {
            throw new IllegalArgumentException("%d rows for %d words".formatted(speaks.length, words.size()));
        }
    }

    /// @param lines what is known about the bearers of a name, the best known first
    record Example(List<String> lines, String type) {

        Example {
            lines = List.copyOf(lines);
        }
    }

    /// @param types in the order of the columns
    static Judge learned(List<Example> examples, List<String> types) {
        List<Example> told =
                examples.stream().filter(example -> !example.lines().isEmpty()).toList();
        Map<String, Integer> counts = new TreeMap<>();
        told.forEach(example -> in(example.lines()).forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> words = counts.keySet().stream()
                .filter(word -> counts.getOrDefault(word, 0) >= SELDOM)
                .toList();
        double[][] weights = new double[words.size() + 1][types.size()];
        Judge judge = new Judge(words, new float[words.size() + 1][types.size()]);
        int[][] rows = told.stream().map(example -> judge.rows(example.lines())).toArray(int[][]::new);
        int[] right =
                told.stream().mapToInt(example -> types.indexOf(example.type())).toArray();
        descend(weights, rows, right);
        float[][] speaks = new float[weights.length][types.size()];
        for (int row = 0; row < speaks.length; row++) {
            for (int type = 0; type < types.size(); type++) {
                speaks[row][type] = (float) weights[row][type];
            }
        }
        subtractFrequencies(speaks[words.size()], right);
        return new Judge(words, speaks);
    }

    /// Adam on all examples at once.
    private static void descend(double[][] weights, int[][] rows, int[] right) {
        int types = weights[0].length;
        double[][] first = new double[weights.length][types];
        double[][] second = new double[weights.length][types];
        for (int step = 1; step <= STEPS && rows.length > 0; step++) {
            double[][] gradient = new double[weights.length][types];
            for (int i = 0; i < rows.length; i++) {
                double[] shares = shares(summed(weights, rows[i]));
                shares[right[i]] -= 1;
                for (int row : rows[i]) {
                    for (int type = 0; type < types; type++) {
                        gradient[row][type] += shares[type] / rows.length;
                    }
                }
            }
            for (int row = 0; row < weights.length; row++) {
                for (int type = 0; type < types; type++) {
                    double g = gradient[row][type] + DECAY * weights[row][type];
                    first[row][type] = 0.9 * first[row][type] + 0.1 * g;
                    second[row][type] = 0.99 * second[row][type] + 0.01 * g * g;
                    double mean = first[row][type] / (1 - Math.pow(0.9, step));
                    double spread = Math.sqrt(second[row][type] / (1 - Math.pow(0.99, step)));
                    weights[row][type] -= RATE * mean / (spread + 1e-8);
                }
            }
        }
    }

    private static double[] summed(double[][] weights, int[] rows) {
        double[] sum = new double[weights[0].length];
        for (int row : rows) {
            for (int type = 0; type < sum.length; type++) {
                sum[type] += weights[row][type];
            }
        }
        return sum;
    }

    private static double[] shares(double[] scores) {
        double most = Arrays.stream(scores).max().orElseThrow();
        double[] shares =
                Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /// A type that was never seen counts as if it had been once.
    private static void subtractFrequencies(float[] always, int[] right) {
        int[] seen = new int[always.length];
        for (int type : right) {
            seen[type]++;
        }
        for (int type = 0; type < always.length; type++) {
            always[type] -= (float) Math.log((double) Math.max(1, seen[type]) / Math.max(1, right.length));
        }
    }

    /// How much what is known speaks for each type, in natural logarithms up to a constant.
    ///
    /// @param lines one at least
    double[] of(List<String> lines) {
        double[] sum = new double[speaks[0].length];
        for (int row : rows(lines)) {
            for (int type = 0; type < sum.length; type++) {
                sum[type] += speaks[row][type];
            }
        }
        return sum;
    }

    private int[] rows(List<String> lines) {
        List<Integer> rows = new ArrayList<>();
        for (String word : in(lines)) {
            int row = Collections.binarySearch(words, word);
            if (row >= 0) {
                rows.add(row);
            }
        }
        rows.add(words.size());
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The words of the descriptions; those of the best known bearer are told from those of the others.
    private static Set<String> in(List<String> lines) {
        Set<String> words = new TreeSet<>();
        for (int line = 0; line < lines.size(); line++) {
            String about = lines.get(line);
            int end = about.indexOf(": ");
            String description = end < 0 ? "" : about.substring(end + 2);
            for (String word : description.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add((line == 0 ? "1" : "2") + word);
                }
            }
        }
        return words;
    }

    /// What a network has learned, and this.
    SafeTensors writtenInto(SafeTensors learned) {
        Map<String, SafeTensors.Tensor> weights = new LinkedHashMap<>(learned.weights());
        int types = speaks[0].length;
        float[] flat = new float[speaks.length * types];
        for (int row = 0; row < speaks.length; row++) {
            System.arraycopy(speaks[row], 0, flat, row * types, types);
        }
        weights.put(WEIGHTS, new SafeTensors.Tensor(new long[] {speaks.length, types}, flat));
        Map<String, String> notes = new LinkedHashMap<>(learned.notes());
        notes.put(WORDS, String.join(" ", words));
        return new SafeTensors(weights, notes);
    }

    /// @param types how many there are
    /// @throws IllegalArgumentException if there is none in these weights, or one of other types
    static Judge in(SafeTensors learned, int types) {
        SafeTensors.@Nullable Tensor tensor = learned.weights().get(WEIGHTS);
        if (tensor == null || tensor.shape().length != 2 || tensor.shape()[1] != types) {
            throw new IllegalArgumentException("they have no judge of %d types".formatted(types));
        }
        String listed = learned.notes().getOrDefault(WORDS, "");
        List<String> words = listed.isEmpty() ? List.of() : List.of(listed.split(" "));
        float[][] speaks = new float[(int) tensor.shape()[0]][types];
        for (int row = 0; row < speaks.length; row++) {
            System.arraycopy(tensor.values(), row * types, speaks[row], 0, types);
        }
        return new Judge(words, speaks);
    }

    /// The same weights without it.
    static SafeTensors without(SafeTensors learned) {
        Map<String, SafeTensors.Tensor> weights = new LinkedHashMap<>(learned.weights());
        weights.remove(WEIGHTS);
        return new SafeTensors(weights, learned.notes());
    }
}
