package iconograph.models.blocks.head;

import iconograph.models.blocks.SizedBlock;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// Gives each row a score for each of a few classes.
///
/// In: rows (N, H). Out: scores (N, C), not normalised.
public final class Classifier extends SizedBlock {

    private final int classes;
    private final float dropout;
    private final Parameter weight;
    private final Parameter bias;

    /// @param width   of the rows
    /// @param dropout share of values that training drops, in [0, 1)
    @SuppressWarnings("this-escape") // DJL registers weights from the constructor
    public Classifier(int classes, int width, double dropout) {
        this.classes = classes;
        this.dropout = (float) dropout;
        this.weight = trained("weight", new NormalInitializer(0.02f), classes, width);
        this.bias = trained("bias", Initializer.ZEROS, classes);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray rows = inputs.singletonOrThrow();
        NDArray seen =
                training && dropout > 0 ? Dropout.dropout(rows, dropout, true).singletonOrThrow() : rows;
        return Linear.linear(seen, weight.getArray(), bias.getArray());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), classes)};
    }
}
