package iconograph.models.papers.gem;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.fusion.Normalisation;
import iconograph.models.blocks.fusion.Projection;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Scores how well each of some sentences matches each of some pictures. Each word looks at the picture's cells.
///
/// ```
/// cell      = gelu(C [what it looks like])
/// word      = gelu(W [its state])
/// attention = softmax over the cells of (Q word · cell) / √width
/// score     = mean over the words of: sum over the cells of attention (E word · cell) / √width
/// ```
///
/// So the score is linear in the attention, and its gradient is known without a backward pass: `E word · cell`, up to
/// a factor.
///
/// In: words (N, T, S); 1 for each word that is there (N, T), at least one of each sentence; cells (M, C, F). Out:
/// scores (N, M), not normalised. N sentences of T words, S numbers of a word, M pictures of C cells, F features.
final class Matcher extends SizedBlock {

    private final int width;
    private final float dropout;
    private final Normalisation cellNorm;
    private final Projection cell;
    private final Normalisation wordNorm;
    private final Projection word;
    private final Projection query;
    private final Projection effect;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    Matcher(MatcherSettings settings) {
        this.width = settings.width();
        this.dropout = (float) settings.dropout();
        this.cellNorm = addChildBlock("cellNorm", new Normalisation(settings.features()));
        this.cell = addChildBlock("cell", new Projection(settings.features(), width));
        this.wordNorm = addChildBlock("wordNorm", new Normalisation(settings.word()));
        this.word = addChildBlock("word", new Projection(settings.word(), width));
        this.query = addChildBlock("query", new Projection(width, width));
        this.effect = addChildBlock("effect", new Projection(width, width));
    }

    /// With weights that start at random.
    void start(NDManager manager) {
        Shape one = new Shape(1, 1, 1);
        initialize(manager, DataType.FLOAT32, one, new Shape(1, 1), one);
    }

    /// What the words see in the cells, and what that does to the score.
    ///
    /// @param attention (N*T, M, C), adds up to 1 over the cells
    /// @param gradient  (N*T, M, C), of a word's own score with respect to its attention
    record Sight(NDArray attention, NDArray gradient) {

        /// @return (N*T, M), of each word
        NDArray scores() {
            return attention.mul(gradient).sum(new int[] {2});
        }
    }

    Sight look(Pass pass, NDArray words, NDArray pictures) {
        Shape shape = pictures.getShape();
        NDArray cells = dropped(Activation.gelu(pass.through(cell, pass.through(cellNorm, pictures))), pass)
                .reshape(new Shape(shape.get(0) * shape.get(1), width));
        NDArray states = dropped(Activation.gelu(pass.through(word, pass.through(wordNorm, words))), pass)
                .reshape(new Shape(-1, width));
        Shape byPicture = new Shape(-1, shape.get(0), shape.get(1));
        NDArray asked = Numbers.times(pass.through(query, states), 1 / Math.sqrt(width), words.getManager());
        NDArray told = Numbers.times(pass.through(effect, states), 1 / Math.sqrt(width), words.getManager());
        return new Sight(
                asked.matMul(cells.transpose()).reshape(byPicture).softmax(-1),
                told.matMul(cells.transpose()).reshape(byPicture));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray words = inputs.get(0);
        NDArray there = inputs.get(1);
        NDArray pictures = inputs.get(2);
        NDArray each = look(new Pass(weights, training), words, pictures)
                .scores()
                .reshape(new Shape(
                        words.getShape().get(0),
                        words.getShape().get(1),
                        pictures.getShape().get(0)));
        NDArray share = there.div(there.sum(new int[] {1}, true));
        return new NDList(each.mul(share.expandDims(2)).sum(new int[] {1}));
    }

    private NDArray dropped(NDArray values, Pass pass) {
        return pass.training() && dropout > 0
                ? Dropout.dropout(values, dropout, true).singletonOrThrow()
                : values;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), inputs[2].get(0))};
    }
}
