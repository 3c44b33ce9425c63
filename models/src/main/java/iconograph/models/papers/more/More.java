package iconograph.models.papers.more;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.fusion.AttentionBlock;
import iconograph.models.blocks.fusion.Normalisation;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.blocks.head.Classifier;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Says how what phrases of a sentence speak of relates to the objects of a picture.
///
/// ```
/// head   = H [state of the phrase]
/// object = O gelu(L [what it looks like] + P [where it is] + K [state of its kind's name] + A [all of the picture])
/// told   = attention of head + object to the sentence's words
/// score  = C gelu(M [head ; object ; head * object ; told])
/// ```
///
/// In: words (B, T, S); 1 for each word that is there (B, T), at least one of each sentence; phrases (B, H, 2S); looks
/// (B, O, F); places (B, O, [#PLACE]); states of kinds (B, O, S); looks of whole pictures (B, 1, F). Out: scores (B, H,
/// O, C), not normalised. B sentences of T words and H phrases, S numbers of a word, O objects, F features, C
// relations.
final class More extends SizedBlock {

    /// Numbers for where an object is: its middle, width, height and area, in shares of the picture; 1 if the detector
    /// saw it, and how surely.
    static final int PLACE = 7;

    private final int width;
    private final int classes;
    private final float dropout;
    private final Normalisation wordNorm;
    private final Projection word;
    private final Normalisation headNorm;
    private final Projection head;
    private final Normalisation lookNorm;
    private final Projection look;
    private final Projection place;
    private final Normalisation kindNorm;
    private final Projection kind;
    private final Projection around;
    private final Projection object;
    private final AttentionBlock told;
    private final Projection pair;
    private final Classifier relation;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    More(MoreSettings settings) {
        this.width = settings.width();
        this.classes = settings.classes();
        this.dropout = (float) settings.dropout();
        this.wordNorm = addChildBlock("wordNorm", new Normalisation(settings.state()));
        this.word = addChildBlock("word", new Projection(settings.state(), width));
        this.headNorm = addChildBlock("headNorm", new Normalisation(2 * settings.state()));
        this.head = addChildBlock("head", new Projection(2 * settings.state(), width));
        this.lookNorm = addChildBlock("lookNorm", new Normalisation(settings.features()));
        this.look = addChildBlock("look", new Projection(settings.features(), width));
        this.place = addChildBlock("place", new Projection(PLACE, width));
        this.kindNorm = addChildBlock("kindNorm", new Normalisation(settings.state()));
        this.kind = addChildBlock("kind", new Projection(settings.state(), width));
        this.around = addChildBlock("around", new Projection(settings.features(), width));
        this.object = addChildBlock("object", new Projection(width, width));
        this.told = addChildBlock("told", new AttentionBlock(width, settings.heads(), settings.dropout()));
        this.pair = addChildBlock("pair", new Projection(4 * width, width));
        this.relation = addChildBlock("relation", new Classifier(classes, width, settings.dropout()));
    }

    /// With weights that start at random.
    void start(NDManager manager) {
        Shape one = new Shape(1, 1, 1);
        initialize(manager, DataType.FLOAT32, one, new Shape(1, 1), one, one, one, one, one);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray words = pass.through(word, pass.through(wordNorm, inputs.get(0)));
        NDArray heads = pass.through(head, pass.through(headNorm, inputs.get(2)));
        NDArray objects = objects(pass, inputs);
        long sentences = heads.getShape().get(0);
        long phrases = heads.getShape().get(1);
        long things = objects.getShape().get(1);

        Shape grid = new Shape(sentences, phrases, things, width);
        Shape flat = new Shape(sentences, phrases * things, width);
        NDArray h = heads.expandDims(2).broadcast(grid).reshape(flat);
        NDArray o = objects.expandDims(1).broadcast(grid).reshape(flat);
        NDArray t = pass.through(told, h.add(o), words, inputs.get(1));
        NDArray both = h.concat(o, -1).concat(h.mul(o), -1).concat(t, -1);
        NDArray rows = Activation.gelu(pass.through(pair, both)).reshape(new Shape(-1, width));
        return new NDList(pass.through(relation, rows).reshape(new Shape(sentences, phrases, things, classes)));
    }

    private NDArray objects(Pass pass, NDList inputs) {
        NDArray all = pass.through(around, pass.through(lookNorm, inputs.get(6)));
        NDArray seen = pass.through(look, pass.through(lookNorm, inputs.get(3)))
                .add(pass.through(place, inputs.get(4)))
                .add(pass.through(kind, pass.through(kindNorm, inputs.get(5))))
                .add(all);
        return pass.through(object, dropped(Activation.gelu(seen), pass));
    }

    private NDArray dropped(NDArray values, Pass pass) {
        return pass.training() && dropout > 0
                ? Dropout.dropout(values, dropout, true).singletonOrThrow()
                : values;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), inputs[2].get(1), inputs[3].get(1), classes)};
    }
}
