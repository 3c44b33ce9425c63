package iconograph.models.papers.joint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.models.blocks.SafeTensors.Tensor;

/// How readily a network finds names and relations: two numbers, chosen on the development set.
///
/// Most words are in no name and most pairs have no relation, so a network that learned from few posts is too careful
/// or too bold by an amount that it cannot know itself.
///
/// @param boldness subtracted from the score of a word's being in no name
/// @param reserve  added to the score of a pair's having no relation
record Leaning(double boldness, double reserve) {

    private static final double BOLDNESS_STEP = 0.5;
    private static final double RESERVE_STEP = 0.2;

    static final Leaning NONE = new Leaning(0, 0);

    static List<Double> boldnesses() {
        return steps(-2, 4, BOLDNESS_STEP).toList();
    }

    /// Nearest to 0 first.
    List<Leaning> withEachReserve() {
        return steps(-10, 12, RESERVE_STEP)
                .map(each -> new Leaning(boldness, each))
                .toList();
    }

    private static Stream<Double> steps(int from, int to, double step) {
        return IntStream.rangeClosed(from, to)
                .boxed()
                .sorted((one, other) -> Integer.compare(Math.abs(one), Math.abs(other)))
                .map(each -> each * step);
    }

    /// @param scores of tags, for each word
    float[][] ofTags(float[][] scores) {
        return Stream.of(scores).map(word -> moved(word, -boldness)).toArray(float[][]::new);
    }

    /// @param scores of relations, for each pair
    List<float[]> ofPairs(List<float[]> scores) {
        return scores.stream().map(pair -> moved(pair, reserve)).toList();
    }

    /// @param bias of the tags; "in no name" comes first
    Tensor workedIntoTags(Tensor bias) {
        return new Tensor(bias.shape(), moved(bias.values(), -boldness));
    }

    /// @param bias of the relations; "none" comes first
    Tensor workedIntoRelations(Tensor bias) {
        return new Tensor(bias.shape(), moved(bias.values(), reserve));
    }

    private static float[] moved(float[] values, double byFirst) {
        float[] changed = values.clone();
        changed[0] += (float) byFirst;
        return changed;
    }
}
