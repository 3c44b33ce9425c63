package iconograph.models.blocks.head;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;

/// A linear-chain conditional random field: judges whole sequences of tags, not each tag by itself.
///
/// ```
/// -log p(tags | scores) = log sum over all sequences of exp(score of the sequence) - score of the right one
/// ```
///
/// Where it is not known which of several sequences is the right one, their sum takes its place.
///
/// In: scores (B, W, L); 1 at each word's right tag, or at all that may be right (B, W, L), zeros where there is no
/// word; 1 for each word (B, W). Out: how surprised it is that the tags are among those (B), in natural logarithms, at
/// least 0. B texts, W words, L tags. A text's words come first in its row, at least one.
///
/// @see <a href="https://dl.acm.org/doi/10.5555/645530.655813">Lafferty, McCallum and Pereira 2001</a>
/// @see <a href="https://aclanthology.org/C08-1113">Tsuboi et al. 2008, Training conditional random fields using
///     incomplete annotations</a>
public final class Crf extends SizedBlock {

    /// Few numbers with large values: they learn faster than the rest of the network by this factor.
    private static final float HASTE = 10;

    private final TagMoves allowed;
    private final Parameter start;
    private final Parameter moves;

    @SuppressWarnings("this-escape") // DJL registers weights from the constructor
    public Crf(BioTags tags) {
        this.allowed = TagMoves.wellFormed(tags);
        this.start = trained("start", Initializer.ZEROS, tags.count());
        this.moves = trained("moves", Initializer.ZEROS, tags.count(), tags.count());
    }

    /// What it has learned, for [BioTags#decode].
    public TagMoves moves() {
        return allowed.plus(hasty(start), hasty(moves));
    }

    private static float[] hasty(Parameter parameter) {
        float[] values = parameter.getArray().toFloatArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= HASTE;
        }
        return values;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray scores = inputs.get(0);
        NDArray right = inputs.get(1);
        NDArray words = inputs.get(2);
        int tags = allowed.start().length;
        NDManager scratch = scores.getManager();
        NDArray first = Numbers.times(start.getArray(), HASTE, scratch).add(scratch.create(allowed.start()));
        NDArray next = Numbers.times(moves.getArray(), HASTE, scratch)
                .add(scratch.create(allowed.flat(), new Shape(tags, tags)));
        NDArray agreeing = scores.add(Numbers.times(right.sub(1), -TagMoves.NEVER, scratch));
        return new NDList(ofAllSequences(scores, words, first, next).sub(ofAllSequences(agreeing, words, first, next)));
    }

    /// The logarithm of the sum over all sequences (the forward algorithm), (B).
    private static NDArray ofAllSequences(NDArray scores, NDArray words, NDArray first, NDArray next) {
        long length = scores.getShape().get(1);
        NDArray reached = scores.get(new NDIndex(":, 0")).add(first);
        for (long word = 1; word < length; word++) {
            NDArray here = scores.get(new NDIndex(":, {}", word));
            NDArray is = words.get(new NDIndex(":, {}", word)).expandDims(1);
            NDArray further = logSumExp(reached.expandDims(2).add(next), 1).add(here);
            reached = further.mul(is).add(reached.mul(is.neg().add(1)));
        }
        return logSumExp(reached, 1);
    }

    private static NDArray logSumExp(NDArray values, int axis) {
        NDArray most = values.max(new int[] {axis}, true);
        return values.sub(most)
                .exp()
                .sum(new int[] {axis}, true)
                .log()
                .add(most)
                .squeeze(axis);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0))};
    }
}
