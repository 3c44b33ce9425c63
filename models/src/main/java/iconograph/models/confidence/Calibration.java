package iconograph.models.confidence;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import iconograph.models.blocks.SafeTensors;

/// Makes a model's scores honest: of its answers with the score 0.8, eight in ten are to be right.
///
/// ```
/// honest score = sigmoid(slope * logit(score) + shift)
/// ```
///
/// It rises with the score, so it changes neither an answer nor which one is surer. The slope is what a temperature is
/// elsewhere; the shift makes good what [boldness][iconograph.models.names] has moved all scores by.
///
/// @param slope above 0; below 1 for a model that is too sure of itself in either direction
/// @param shift 0 leaves the score 0.5 where it is
/// @see <a href="https://home.cs.colorado.edu/~mozer/Teaching/syllabi/6622/papers/Platt1999.pdf">Platt 1999,
///     Probabilistic outputs for support vector machines</a>
public record Calibration(double slope, double shift) {

    private static final String SLOPE = "calibration slope";
    private static final String SHIFT = "calibration shift";

    /// What scores are kept away from 0 and 1 by: a single answer must not outweigh all others.
    private static final double LEAST_DOUBT = 1e-6;

    public Calibration {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(shift)) {
            throw new IllegalArgumentException("not a calibration: slope %s, shift %s".formatted(slope, shift));
        }
    }

    /// The one under which the answers are the least surprising. No answers ask for no change.
    public static Calibration of(List<Answer> answers) {
        return new Fitting(answers).calibration();
    }

    /// The one that was kept with a model's weights, if one was.
    ///
    /// @throws IOException if what was kept is none
    public static Optional<Calibration> in(SafeTensors weights) throws IOException {
        Map<String, String> notes = weights.notes();
        if (!notes.containsKey(SLOPE) && !notes.containsKey(SHIFT)) {
            return Optional.empty();
        }
        String slope = notes.getOrDefault(SLOPE, "");
        String shift = notes.getOrDefault(SHIFT, "");
        try {
            return Optional.of(new Calibration(Double.parseDouble(slope), Double.parseDouble(shift)));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a calibration: slope '%s', shift '%s'".formatted(slope, shift), e);
        }
    }

    /// The same weights with this calibration in their notes, in the place of any other.
    ///
    /// @param told whatever else is to be noted
    public SafeTensors keptWith(SafeTensors weights, Map<String, String> told) {
        Map<String, String> notes = new LinkedHashMap<>(weights.notes());
        notes.putAll(told);
        notes.put(SLOPE, Double.toString(slope));
        notes.put(SHIFT, Double.toString(shift));
        return new SafeTensors(weights.weights(), notes);
    }

    /// @param score from 0 to 1
    /// @return from 0 to 1
    public double honest(double score) {
        return sigmoid(slope * logit(score) + shift);
    }

    /// Likewise for each of some answers.
    public List<Answer> honest(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.rescored(honest(answer.score())))
                .toList();
    }

    static double logit(double score) {
        double kept = Math.clamp(score, LEAST_DOUBT, 1 - LEAST_DOUBT);
        return Math.log(kept / (1 - kept));
    }

    static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
