package iconograph.models.visibility;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.blocks.head.Classifier;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// Judges for each name of a post whether the picture shows it, all from one pass through the encoder.
///
/// ```
/// found = attention(name, the picture's words)
/// relu(W [name; its first word; the post] + V found + type), then a linear layer
/// ```
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T) as floats; 1 for each
/// piece of the picture's words, 0 for others (B, T) as 64-bit integers; then, as [AskedNames] has them, the rows of
/// the first word and of the post (2P) as 64-bit integers; shares of a name's rows (P, B*T); 1 for each row that a name
/// may look at (P, B*T); types (P) as 64-bit integers.
/// Out: scores (P, 2) of "not visible" and "visible", not normalised. B posts, T word pieces, P names.
///
/// The frozen weights of its encoder are taken from a checkpoint; all others are learned.
final class VisibilityNetwork extends SizedBlock {

    private static final float NOT_SEEN = 1e4f;
    private static final float SPREAD = 0.02f;
    private static final int CLASSES = 2;

    private final int hidden;
    private final int look;
    private final float dropout;
    private final Bert encoder;
    private final Projection query;
    private final Projection key;
    private final Projection value;
    private final Projection name;
    private final Projection found;
    private final Parameter types;
    private final Classifier head;

    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    VisibilityNetwork(VisibilitySettings settings) {
        this.hidden = settings.encoder().hidden();
        this.look = settings.look();
        this.dropout = (float) settings.encoder().dropout();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.query = addChildBlock("query", new Projection(hidden, look));
        this.key = addChildBlock("key", new Projection(hidden, look));
        this.value = addChildBlock("value", new Projection(hidden, look));
        this.name = addChildBlock("name", new Projection(3 * hidden, settings.width()));
        this.found = addChildBlock("found", new Projection(look, settings.width()));
        this.types =
                trained("types", new NormalInitializer(SPREAD), settings.types().size(), settings.width());
        this.head = addChildBlock("head", new Classifier(CLASSES, settings.width(), dropout));
    }

    Bert encoder() {
        return encoder;
    }

    /// Takes its frozen weights from a checkpoint; all others start at random, or at zero.
    ///
    /// @param manager owner of the weights
    void start(Checkpoint checkpoint, NDManager manager) {
        encoder.load(checkpoint);
        start(manager);
    }

    /// With weights that start at random, the frozen ones included.
    ///
    /// @param manager owner of the weights
    void start(NDManager manager) {
        initialize(manager, DataType.FLOAT32, new Shape(1, 8));
    }

    /// Reads from now on, with the frozen layers that all models of the backbone share.
    ///
    /// @param manager owner of what is not shared
    void readWith(FrozenEncoder frozen, NDManager manager) {
        encoder.readWith(frozen, manager);
        freezeParameters(true);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = pass.through(encoder, inputs.get(0), inputs.get(1), inputs.get(2));
        NDArray means = inputs.get(4).matMul(rows);
        NDArray ends = rows.get(new NDIndex("{}", inputs.get(3)))
                .reshape(new Shape(means.getShape().get(0), 2L * hidden));
        NDArray seen = attention(pass, means, rows, inputs.get(5));
        NDArray sum = pass.through(name, dropped(means.concat(ends, 1), pass))
                .add(pass.through(found, seen))
                .add(Embedding.embedding(inputs.get(6), types.getArray(), SparseFormat.DENSE)
                        .singletonOrThrow());
        return new NDList(pass.through(head, Activation.relu(sum)));
    }

    private NDArray attention(Pass pass, NDArray names, NDArray rows, NDArray inSight) {
        NDManager scratch = names.getManager();
        NDArray asking = Numbers.times(pass.through(query, names), 1 / Math.sqrt(look), scratch);
        NDArray mask = Numbers.times(inSight.sub(1), NOT_SEEN, scratch);
        NDArray shares =
                asking.matMul(pass.through(key, rows).transpose()).add(mask).softmax(-1);
        return shares.matMul(pass.through(value, rows));
    }

    private NDArray dropped(NDArray values, Pass pass) {
        return pass.training() && dropout > 0
                ? Dropout.dropout(values, dropout, true).singletonOrThrow()
                : values;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[6].get(0), CLASSES)};
    }
}
