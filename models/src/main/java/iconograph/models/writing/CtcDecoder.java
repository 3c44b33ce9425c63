package iconograph.models.writing;

import java.util.List;

/// Turns what a recogniser says of each step along a line into its text: the likeliest class of each step, repeats
/// merged, blanks left out.
///
/// @param classes what each class writes: the first one, the blank, nothing, and the last one a space
/// @see <a href="https://www.cs.toronto.edu/~graves/icml_2006.pdf">Graves et al., 2006</a>
record CtcDecoder(List<String> classes) {

    /// Trained on Chinese, which has no spaces, the network finds them only half-heartedly.
    private static final float SPACE = 0.05f;

    CtcDecoder {
        classes = List.copyOf(classes);
    }

    /// What a line says.
    ///
    /// @param score the mean of the characters' probabilities, 0 if there are none
    record Decoded(String text, double score) {}

    /// @param probabilities step by step, those of all classes
    /// @param from          where the first step is
    Decoded decode(float[] probabilities, int from, int steps) {
        int space = classes.size() - 1;
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int characters = 0;
        int before = 0;
        boolean apart = false;
        for (int step = 0; step < steps; step++) {
            int start = from + step * classes.size();
            int best = best(probabilities, start);
            if (best == space || best == 0 && probabilities[start + space] > SPACE) {
                apart = true;
            } else if (best != 0 && best != before) {
                text.append(apart && !text.isEmpty() ? " " : "").append(classes.get(best));
                sum += probabilities[start + best];
                characters++;
                apart = false;
            }
            before = best;
        }
        return new Decoded(text.toString(), characters == 0 ? 0 : sum / characters);
    }

    private int best(float[] probabilities, int start) {
        int best = 0;
        for (int candidate = 1; candidate < classes.size(); candidate++) {
            best = probabilities[start + candidate] > probabilities[start + best] ? candidate : best;
        }
        return best;
    }
}
