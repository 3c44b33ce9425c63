package iconograph.models.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.blocks.SafeTensors.Tensor;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagMoves;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.training.NameScores;

/// How readily the tagger calls a word part of a name.
///
/// Most words are in no name, so a tagger that learned from few posts misses names more often than it invents them. One
/// number, chosen on the development sets, takes that much from the score of "in no name".
///
/// @param value subtracted from the score of tag `O`, 0 changes nothing
record Boldness(double value) {

    private static final double STEP = 0.1;
    private static final int MOST_STEPS = 20;

    /// What the network said about a set, and what people marked in it.
    ///
    /// @param answers the tags' scores, for each post (words, tags)
    /// @param gold    for each post
    record Judged(List<float[][]> answers, List<List<Name>> gold) {}

    /// The boldness with the highest mean F1 over the sets.
    static Boldness best(Collection<Judged> sets, BioTags tags, TagMoves moves) {
        return IntStream.rangeClosed(-MOST_STEPS / 2, MOST_STEPS)
                .mapToObj(step -> new Boldness(step * STEP))
                .max(Comparator.comparingDouble(boldness -> sets.stream()
                        .mapToDouble(
                                set -> boldness.scores(set, tags, moves).all().f1())
                        .average()
                        .orElse(0)))
                .orElseThrow();
    }

    NameScores scores(Judged set, BioTags tags, TagMoves moves) {
        List<List<Name>> found = set.answers().stream()
                .map(this::workedInto)
                .map(scores -> tags.likeliest(scores, moves))
                .map(names -> names.stream()
                        .map(name -> new Name(name.start(), name.end(), name.type()))
                        .toList())
                .toList();
        return NameScores.of(set.gold(), found);
    }

    private float[][] workedInto(float[][] scores) {
        float[][] changed = new float[scores.length][];
        for (int word = 0; word < scores.length; word++) {
            changed[word] = scores[word].clone();
            changed[word][0] -= (float) value;
        }
        return changed;
    }

    /// @param bias of the tags; `O` comes first
    Tensor workedInto(Tensor bias) {
        float[] changed = bias.values().clone();
        changed[0] -= (float) value;
        return new Tensor(bias.shape(), changed);
    }
}
