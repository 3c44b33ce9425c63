package iconograph.linking.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.TextSpan;
import iconograph.linking.index.CoarseType;

/// Guesses what kind of thing a mention names where no tagger says, from the words beside it and what it looks like.
/// Safe for use by many threads.
///
/// Logistic regression over words, learned from posts whose names have types by [TypeGuessFit].
public final class TypeGuess {

    private static final int KINDS = CoarseType.values().length;

    private final Map<String, float[]> weights;

    TypeGuess(Map<String, float[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    /// The one that is shipped.
    public static TypeGuess shipped() {
        Map<String, float[]> weights = new HashMap<>();
        try (InputStream in = TypeGuess.class.getResourceAsStream("type-guess.tsv")) {
            if (in == null) {
                throw new IllegalStateException("type-guess.tsv is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                float[] numbers = new float[KINDS];
                for (int i = 0; i < KINDS; i++) {
                    numbers[i] = Float.parseFloat(columns[i + 1]);
                }
                weights.put(columns[0], numbers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read type-guess.tsv", e);
        }
        return new TypeGuess(weights);
    }

    /// Knows nothing: every kind is as likely as any other.
    static TypeGuess none() {
        return new TypeGuess(Map.of());
    }

    /// @return how likely each kind is, together 1
    public Map<CoarseType, Double> guess(String text, TextSpan span) {
        double[] chances = chances(ContextWords.of(text, span));
        Map<CoarseType, Double> guess = new EnumMap<>(CoarseType.class);
        for (CoarseType type : CoarseType.values()) {
            guess.put(type, chances[type.ordinal()]);
        }
        return Collections.unmodifiableMap(guess);
    }

    double[] chances(List<String> words) {
        double[] chances = new double[KINDS];
        for (String word : words) {
            float[] numbers = weights.get(word);
            if (numbers != null) {
                for (int i = 0; i < KINDS; i++) {
                    chances[i] += numbers[i];
                }
            }
        }
        toChances(chances);
        return chances;
    }

    static void toChances(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
