package iconograph.models.grounding;

import java.util.Optional;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.fusion.Normalisation;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.sight.FacesAndWriting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;

/// Scores how well each region of a picture shows what a phrase speaks of, and how well nothing in it does.
///
/// ```
/// region = B gelu(A [what its cells look like] + P [where it is, what a detector takes it for]
///                 + H [what faces and writing say of it] + G [all cells])
/// phrase = E gelu(D [its words' states])
/// score  = phrase · region / √width
/// ```
///
/// "Nothing" is one more region, with a vector that is learned in place of cells and place.
///
/// In: cells (N, C, F); the cells' shares in each region (N, R, C); a region's own numbers (N, R, [Scene#OWN]); 1 for
/// each region that is there (N, R); phrases (N, P, S); if the settings say so, what faces and writing say of a region
/// (N, R, [FacesAndWriting#NUMBERS]), which is not looked at otherwise. Out: scores (N, P, 1 + R), not normalised, of
/// nothing first. N pictures, C cells, F features, R regions, P phrases, S numbers of a phrase.
public final class Grounder extends SizedBlock {

    /// What takes what faces and writing say, where the settings say so.
    static final String FOUND = "found";

    private static final float NOT_THERE = 1e4f;

    private final int width;
    private final float dropout;
    private final Normalisation cellNorm;
    private final Projection look;
    private final Projection place;
    private final Optional<Projection> found;
    private final Projection around;
    private final Parameter nothing;
    private final Projection region;
    private final Normalisation phraseNorm;
    private final Projection words;
    private final Projection phrase;

    @SuppressWarnings("this-escape") // DJL registers weights and children from the constructor
    public Grounder(GrounderSettings settings) {
        this.width = settings.width();
        this.dropout = (float) settings.dropout();
        this.cellNorm = addChildBlock("cellNorm", new Normalisation(settings.features()));
        this.look = addChildBlock("look", new Projection(settings.features(), width));
        this.place = addChildBlock("place", new Projection(Scene.OWN, width));
        this.found = settings.found()
                ? Optional.of(addChildBlock(FOUND, Projection.silent(FacesAndWriting.NUMBERS, width)))
                : Optional.empty();
        this.around = addChildBlock("around", new Projection(settings.features(), width));
        this.nothing = trained("nothing", new NormalInitializer(0.5f), width);
        this.region = addChildBlock("region", new Projection(width, width));
        this.phraseNorm = addChildBlock("phraseNorm", new Normalisation(settings.phrase()));
        this.words = addChildBlock("words", new Projection(settings.phrase(), width));
        this.phrase = addChildBlock("phrase", new Projection(width, width));
    }

    /// With weights that start at random.
    void start(NDManager manager) {
        Shape one = new Shape(1, 1, 1);
        initialize(manager, DataType.FLOAT32, one, one, one, new Shape(1, 1), one, one);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray cells = pass.through(cellNorm, inputs.get(0));
        NDArray cover = inputs.get(1);
        NDArray there = inputs.get(3);

        NDArray all = pass.through(around, cells.mean(new int[] {1}, true));
        NDArray places = pass.through(place, inputs.get(2));
        NDArray told = found.map(block -> places.add(pass.through(block, inputs.get(5))))
                .orElse(places);
        NDArray looks = pass.through(look, cover.matMul(cells)).add(told);
        long pictures = cells.getShape().get(0);
        // Made by the caller's manager, which then owns whatever is computed with it.
        NDArray none = cells.getManager().zeros(new Shape(pictures, 1, width)).add(nothing.getArray());
        NDArray regions = pass.through(
                region, dropped(Activation.gelu(none.concat(looks, 1).add(all)), pass));
        NDArray phrases = pass.through(
                phrase, dropped(Activation.gelu(pass.through(words, pass.through(phraseNorm, inputs.get(4)))), pass));

        NDArray scores =
                Numbers.times(phrases.matMul(regions.transpose(0, 2, 1)), 1 / Math.sqrt(width), cells.getManager());
        NDArray missing = Numbers.times(there.sub(1), NOT_THERE, cells.getManager());
        NDArray always = there.getManager().zeros(new Shape(pictures, 1));
        return new NDList(scores.add(always.concat(missing, 1).expandDims(1)));
    }

    private NDArray dropped(NDArray values, Pass pass) {
        return pass.training() && dropout > 0
                ? Dropout.dropout(values, dropout, true).singletonOrThrow()
                : values;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), inputs[4].get(1), inputs[1].get(1) + 1)};
    }
}
