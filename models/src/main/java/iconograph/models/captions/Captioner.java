package iconograph.models.captions;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.Checkpoint;
import iconograph.models.blocks.encoder.FrozenEncoder;
import iconograph.models.blocks.encoder.MaskedWords;
import iconograph.models.blocks.encoder.Past;
import iconograph.models.blocks.fusion.Normalisation;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.objects.View;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Tells the next words of a picture's captions: the text encoder with its own head for masked words, which reads the
/// regions of a picture as if they were words. The source sees itself; a caption sees the source and its own past.
///
/// In: word piece ids (B, T), 1 for each real piece (B, T), 1 for each piece of a caption (B, T), what each piece sees
/// (B, T, T) and the place of each (B, T), all as [Bert] takes them; what regions look like (B, R, F) and their own
/// numbers (B, R, O), see [RegionFeatures]; the rows of the masked pieces among B*T (N). The regions' pieces are the
/// second and following of T. Out: a score for each choice of a next piece (N, V), not normalised.
///
/// @see <a href="https://arxiv.org/abs/1905.03197">Dong et al. 2019, UniLM</a>
final class Captioner extends SizedBlock {

    /// Regions start out much quieter than words, so that at first their kinds are heard.
    private static final double QUIET = 0.1;

    private final Bert encoder;
    private final MaskedWords head;
    private final Normalisation lookNorm;
    private final Projection look;
    private final Projection place;

    /// @param choices word pieces between which is chosen
    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    Captioner(CaptionSettings settings, int[] choices) {
        int hidden = settings.encoder().hidden();
        this.encoder = addChildBlock("encoder", new Bert(settings.encoder(), settings.adapters()));
        this.head = addChildBlock("head", new MaskedWords(encoder, choices));
        this.lookNorm = addChildBlock("lookNorm", new Normalisation(View.FEATURES));
        this.look = addChildBlock("look", new Projection(View.FEATURES, hidden));
        this.place = addChildBlock("place", new Projection(RegionFeatures.OWN, hidden));
    }

    Bert encoder() {
        return encoder;
    }

    /// Takes its frozen weights from a checkpoint; all others start at random, or at zero.
    ///
    /// @param manager owner of the weights
    void start(Checkpoint checkpoint, NDManager manager) {
        encoder.load(checkpoint);
        head.load(checkpoint);
        start(manager);
    }

    /// With weights that start at random, the frozen ones included.
    void start(NDManager manager) {
        Shape one = new Shape(1, 1);
        initialize(manager, DataType.FLOAT32, one, one, one, one, one, one, one, one);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray rows = pass.through(
                encoder,
                inputs.get(0),
                inputs.get(1),
                inputs.get(2),
                inputs.get(3),
                inputs.get(4),
                regions(pass, inputs));
        return new NDList(pass.through(head, rows.get(new NDIndex("{}", inputs.get(7)))));
    }

    /// Added to the vectors of the pieces.
    private NDArray regions(Pass pass, NDList inputs) {
        NDManager manager = inputs.get(0).getManager();
        NDArray looks = pass.through(look, pass.through(lookNorm, inputs.get(5)));
        NDArray regions = Numbers.times(looks.add(pass.through(place, inputs.get(6))), QUIET, manager);
        return amongWords(regions, inputs.get(0).getShape().get(1));
    }

    /// @param scores for each choice of a next piece (N, V), not normalised
    /// @param past   of all pieces that were read, the masked ones and the padding included
    record Told(NDArray scores, Past past) {}

    /// What a pass tells, if the encoder [keeps][Bert#readAfter] what it reads.
    ///
    /// @param inputs as for a pass
    /// @return owned by the manager of the inputs
    Told tell(NDArray... inputs) {
        Pass pass = reading(inputs[0]);
        Past none = Past.none(encoder.size(), inputs[0].getShape().get(0), inputs[0].getManager());
        Bert.After after = encoder.readAfter(
                none, inputs[0], inputs[1], inputs[2], inputs[3], inputs[4], regions(pass, new NDList(inputs)));
        return new Told(pass.through(head, after.rows().get(new NDIndex("{}", inputs[7]))), after.past());
    }

    /// Likewise, of captions whose picture and first words were read before.
    ///
    /// @param past   of a picture's regions and the words that were read
    /// @param inputs as [Bert#readAfter] takes them, without vectors that are added; the last piece of each is
    ///     masked
    Told tellAfter(Past past, NDArray... inputs) {
        Bert.After after = encoder.readAfter(past, inputs);
        Shape shape = inputs[0].getShape();
        NDArray last = after.rows()
                .reshape(new Shape(shape.get(0), shape.get(1), encoder.size().hidden()))
                .get(":, -1");
        return new Told(reading(inputs[0]).through(head, last), after.past());
    }

    private static Pass reading(NDArray input) {
        return new Pass(new ParameterStore(input.getManager(), false), false);
    }

    /// From now on it reads with layers that others share, and cannot be trained any more.
    ///
    /// @param manager owner of what it keeps beside them
    void readWith(FrozenEncoder frozen, NDManager manager) {
        encoder.readWith(frozen, manager);
        head.keepChoices(manager);
    }

    /// @return (B, T, H), zero where there is no region
    private static NDArray amongWords(NDArray regions, long pieces) {
        Shape shape = regions.getShape();
        NDManager manager = regions.getManager();
        NDArray start = manager.zeros(new Shape(shape.get(0), 1, shape.get(2)));
        NDArray rest = manager.zeros(new Shape(shape.get(0), pieces - 1 - shape.get(1), shape.get(2)));
        return start.concat(regions, 1).concat(rest, 1);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return head.getOutputShapes(new Shape[] {new Shape(inputs[7].size(), 1)});
    }
}
