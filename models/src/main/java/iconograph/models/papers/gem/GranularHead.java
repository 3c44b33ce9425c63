package iconograph.models.papers.gem;

import java.util.List;
import java.util.function.UnaryOperator;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// A head for fine types that listens to one for coarse types.
///
/// ```
/// scores = fine + β coarse T
/// ```
///
/// T is learned, from the coarse tags to the fine ones; it starts at 1 where a fine tag implies the coarse one, and at
/// 0 elsewhere. Each branch has a conditional random field of its own, and learns from it.
///
/// In: rows (N, H). Out: scores (N, L) of the fine tags, not normalised.
final class GranularHead extends TagHead {

    private final double transitionWeight;
    private final TagHead coarse;
    private final Parameter transition;

    /// (C, L), 1 where a fine tag implies a coarse one.
    private final float[] implied;

    /// @param types    the fine ones
    /// @param coarseOf the type that a fine one implies
    /// @param hidden   width of the rows
    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    GranularHead(
            List<String> types, UnaryOperator<String> coarseOf, double transitionWeight, int hidden, double dropout) {
        super(new BioTags(types), hidden, dropout);
        this.transitionWeight = transitionWeight;
        BioTags coarseTags = new BioTags(types.stream().map(coarseOf).distinct().toList());
        this.implied = implied(types, coarseOf, tags(), coarseTags);
        this.coarse = addChildBlock("coarse", new TagHead(coarseTags, hidden, dropout));
        this.transition = trained(
                "transition",
                (manager, shape, type) -> manager.create(implied, shape),
                coarseTags.count(),
                tags().count());
    }

    private static float[] implied(List<String> types, UnaryOperator<String> coarseOf, BioTags fine, BioTags coarse) {
        float[] implied = new float[fine.count() * coarse.count()];
        implied[0] = 1; // "in no name" is the same in both
        for (String type : types) {
            String implies = coarseOf.apply(type);
            implied[coarse.begin(implies) * fine.count() + fine.begin(type)] = 1;
            implied[coarse.inside(implies) * fine.count() + fine.inside(type)] = 1;
        }
        return implied;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray fine = super.forwardInternal(weights, inputs, training, options).singletonOrThrow();
        NDArray hints = new Pass(weights, training).through(coarse, inputs.singletonOrThrow());
        return new NDList(
                fine.add(Numbers.times(hints.matMul(transition.getArray()), transitionWeight, fine.getManager())));
    }

    /// That of both branches.
    @Override
    public NDArray surprise(Pass pass, NDArray rows, WordBatch words, NDArray right) {
        NDManager scratch = rows.getManager();
        NDArray toCoarse = scratch.create(implied, new Shape(coarse.tags().count(), tags().count()))
                .transpose();
        return super.surprise(pass, rows, words, right).add(coarse.surprise(pass, rows, words, right.matMul(toCoarse)));
    }
}
