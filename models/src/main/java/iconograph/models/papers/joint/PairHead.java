package iconograph.models.papers.joint;

import java.util.List;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.Classifier;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// Gives each pair of spans a score for each relation.
///
/// ```
/// relu(W [head; tail; between] + U type of head + V type of tail + distance), then a linear layer
/// ```
///
/// A span is the vectors of its first and its last word. Its type is what the tags say of its first word: a share for
/// each type.
///
/// In: the encoder's rows (N, H); scores of the tags (N, L); the pairs as [SpanPairs] has them: rows of the first and
/// last words of head and tail (P, 4); shares of the rows between (P, N); distances (P).
/// Out: (P, C), not normalised.
final class PairHead extends SizedBlock {

    private static final float SPREAD = 0.02f;

    private final int classes;
    private final float dropout;
    private final List<String> types;
    private final BioTags tags;
    private final Parameter spans;
    private final Parameter bias;
    private final Parameter headTypes;
    private final Parameter tailTypes;
    private final Parameter distances;
    private final Classifier relations;

    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    PairHead(JointSettings settings) {
        int width = settings.width();
        this.classes = settings.labels().names().size();
        this.dropout = (float) settings.encoder().dropout();
        this.types = settings.types();
        this.tags = new BioTags(types);
        this.spans = trained(
                "spans",
                new NormalInitializer(SPREAD),
                width,
                5L * settings.encoder().hidden());
        this.bias = trained("bias", Initializer.ZEROS, width);
        this.headTypes = trained("headTypes", new NormalInitializer(SPREAD), types.size(), width);
        this.tailTypes = trained("tailTypes", new NormalInitializer(SPREAD), types.size(), width);
        this.distances = trained("distances", new NormalInitializer(SPREAD), SpanPairs.DISTANCES, width);
        this.relations = addChildBlock("relations", new Classifier(classes, width, dropout));
    }

    int classes() {
        return classes;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray rows = inputs.get(0);
        NDArray ends = inputs.get(2);
        NDArray between = inputs.get(3);
        long pairs = ends.getShape().get(0);
        NDArray known = rows.get(new NDIndex("{}", ends.flatten()))
                .reshape(new Shape(pairs, 4 * rows.getShape().get(1)))
                .concat(between.matMul(rows), 1);
        NDArray seen =
                training && dropout > 0 ? Dropout.dropout(known, dropout, true).singletonOrThrow() : known;
        NDArray typed = inputs.get(1).matMul(begins(inputs.get(1))).softmax(1);
        NDArray sum = Linear.linear(seen, spans.getArray(), bias.getArray())
                .singletonOrThrow()
                .add(typed.matMul(headTypes.getArray()).get(new NDIndex("{}", ends.get(new NDIndex(":, 0")))))
                .add(typed.matMul(tailTypes.getArray()).get(new NDIndex("{}", ends.get(new NDIndex(":, 2")))))
                .add(Embedding.embedding(inputs.get(4), distances.getArray(), SparseFormat.DENSE)
                        .singletonOrThrow());
        return new NDList(new Pass(weights, training).through(relations, Activation.relu(sum)));
    }

    /// Picks from a word's tags those with which a name begins, (L, K).
    private NDArray begins(NDArray scores) {
        float[] picked = new float[tags.count() * types.size()];
        for (int type = 0; type < types.size(); type++) {
            picked[tags.begin(types.get(type)) * types.size() + type] = 1;
        }
        return scores.getManager().create(picked, new Shape(tags.count(), types.size()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[2].get(0), classes)};
    }
}
