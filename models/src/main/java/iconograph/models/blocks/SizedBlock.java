package iconograph.models.blocks;

import java.util.LinkedHashMap;
import java.util.Map;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;

/// A block that knows the shapes of its weights from its settings, not from its first input.
public abstract class SizedBlock extends AbstractBlock {

    /// Spread of a weight that starts at random, as in BERT.
    private static final float SPREAD = 0.02f;

    private final Map<Parameter, Shape> shapes = new LinkedHashMap<>();

    protected SizedBlock() {}

    /// A weight that stays as the checkpoint has it.
    protected final Parameter frozen(String name, long... shape) {
        return frozen(name, new NormalInitializer(SPREAD), shape);
    }

    /// A weight that stays as the checkpoint has it.
    ///
    /// @param start what it is where there is no checkpoint
    protected final Parameter frozen(String name, Initializer start, long... shape) {
        Parameter weight = weight(name, start, shape);
        weight.freeze(true);
        return weight;
    }

    /// A weight that training changes, and that the adapter file holds.
    protected final Parameter trained(String name, Initializer start, long... shape) {
        return weight(name, start, shape);
    }

    private Parameter weight(String name, Initializer start, long... shape) {
        Parameter weight = addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optInitializer(start)
                .build());
        shapes.put(weight, new Shape(shape));
        return weight;
    }

    /// DJL refuses an array for a weight that has a shape already, so only weights that start at random get theirs.
    @Override
    protected void prepare(Shape[] inputs) {
        shapes.forEach((weight, shape) -> {
            if (!weight.isInitialized()) {
                weight.setShape(shape);
            }
        });
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        children.values().forEach(child -> child.initialize(manager, type, inputs));
    }

    /// The output has the shape of the first input, unless a block says otherwise.
    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }
}
