package iconograph.models.papers.mmib;

import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.fusion.AttentionBlock;
import iconograph.models.blocks.fusion.Projection;
import iconograph.models.blocks.fusion.VariationalBottleneck;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// Lets through of text and picture what helps and agrees.
///
/// The picture's elements are its caption as a whole and the caption's phrases, each the mean of its pieces' vectors.
/// Text and picture pass a bottleneck each, a discriminator sees to it that those of one post can be told from those of
/// two; then the picture looks at the text, and the text at what the picture saw. A post without a picture has one
/// element that stands for "none".
///
/// In: word piece ids (B, T) as 64-bit integers; 1 for each real piece, 0 for padding (B, T); 1 for each of the
/// picture's pieces (B, T) as 64-bit integers; its phrases (B, V, T).
/// Out: (B*T, H), the encoder's vectors with what was learned added; in training also the weighted sum of the three
/// losses. B posts, T word pieces, V elements of the picture, H hidden units, D features.
final class Bottleneck extends SizedBlock {

    private final MmibSettings own;
    private final Bert encoder;
    private final Projection textIn;
    private final Projection pictureIn;
    private final VariationalBottleneck text;
    private final VariationalBottleneck picture;
    private final AttentionBlock pictureAsks;
    private final AttentionBlock textAsks;
    private final Projection discriminator;
    private final Projection out;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    Bottleneck(Bert encoder, MmibSettings own) {
        this.own = own;
        int hidden = encoder.size().hidden();
        int features = own.features();
        this.encoder = addChildBlock("encoder", encoder);
        this.textIn = addChildBlock("textIn", new Projection(hidden, features));
        this.pictureIn = addChildBlock("pictureIn", new Projection(hidden, features));
        this.text = addChildBlock("text", new VariationalBottleneck(features, own.heads(), own.dropout()));
        this.picture = addChildBlock("picture", new VariationalBottleneck(features, own.heads(), own.dropout()));
        this.pictureAsks = addChildBlock("pictureAsks", new AttentionBlock(features, own.heads(), own.dropout()));
        this.textAsks = addChildBlock("textAsks", new AttentionBlock(features, own.heads(), own.dropout()));
        this.discriminator = addChildBlock("discriminator", new Projection(2 * features, 1));
        this.out = addChildBlock("out", Projection.silent(features, hidden));
    }

    Bert encoder() {
        return encoder;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        Pass pass = new Pass(weights, training);
        NDArray real = inputs.get(1);
        NDArray ofPicture = inputs.get(2).toType(DataType.FLOAT32, true);
        NDArray ofText = real.mul(ofPicture.neg().add(1));
        NDArray phrases = inputs.get(3);

        NDArray rows = encoded(pass, inputs, ofText, ofPicture);
        NDArray pieces = rows.reshape(real.getShape().add(encoder.size().hidden()));
        NDList z = pass.all(text, pass.through(textIn, pieces), ofText);
        NDArray shown = shown(phrases);
        NDList v = pass.all(picture, pass.through(pictureIn, phrases.matMul(pieces)), shown);

        NDArray memory = pass.through(pictureAsks, v.get(0), z.get(0), ofText);
        NDArray fused = pass.through(textAsks, z.get(0), memory, shown);
        NDArray changed = rows.add(pass.through(out, fused).reshape(rows.getShape()));
        if (!training) {
            return new NDList(changed);
        }
        NDArray loss = weighted(alignment(pass, z.get(0), v.get(0), hasPicture(phrases)), own.alignment())
                .add(weighted(z.get(1), own.words()))
                .add(weighted(v.get(1), own.picture()));
        return new NDList(changed, loss);
    }

    private NDArray encoded(Pass pass, NDList inputs, NDArray ofText, NDArray ofPicture) {
        if (!own.apart()) {
            return pass.through(encoder, inputs.get(0), inputs.get(1), inputs.get(2));
        }
        NDArray together = ofText.expandDims(2)
                .matMul(ofText.expandDims(1))
                .add(ofPicture.expandDims(2).matMul(ofPicture.expandDims(1)));
        return pass.through(encoder, inputs.get(0), inputs.get(1), inputs.get(2), together);
    }

    /// The first element is always there: where there is no picture it says so.
    private static NDArray shown(NDArray phrases) {
        NDArray some = phrases.sum(new int[] {2}).gt(0.5f).toType(DataType.FLOAT32, false);
        NDArray first = some.get(new NDIndex(":, :1")).onesLike();
        return some.getShape().get(1) == 1 ? first : first.concat(some.get(new NDIndex(":, 1:")), 1);
    }

    /// @return (B)
    private static NDArray hasPicture(NDArray phrases) {
        return phrases.get(new NDIndex(":, 0")).sum(new int[] {1});
    }

    /// How badly the discriminator tells a post's own picture from the next post's, the mean over the pairs that it
    /// judges: posts without a picture have none.
    private NDArray alignment(Pass pass, NDArray text, NDArray picture, NDArray hasPicture) {
        NDArray first = text.get(new NDIndex(":, 0"));
        NDArray own = picture.get(new NDIndex(":, 0"));
        NDArray surprise = softPlus(judged(pass, first, own).neg()).mul(hasPicture);
        double pairs = hasPicture.sum().getFloat();
        if (own.getShape().get(0) > 1) {
            NDArray both = hasPicture.mul(rolled(hasPicture));
            surprise = surprise.add(softPlus(judged(pass, first, rolled(own))).mul(both));
            pairs += both.sum().getFloat();
        }
        return Numbers.times(surprise.sum(), 1 / Math.max(1, pairs), text.getManager());
    }

    private NDArray judged(Pass pass, NDArray text, NDArray picture) {
        return pass.through(discriminator, text.concat(picture, 1)).reshape(new Shape(-1));
    }

    private static NDArray rolled(NDArray rows) {
        return rows.get(new NDIndex("1:")).concat(rows.get(new NDIndex(":1")), 0);
    }

    /// `log(1 + exp(x))`, also where x is large.
    private static NDArray softPlus(NDArray x) {
        return x.maximum(x.zerosLike()).add(x.abs().neg().exp().add(1).log());
    }

    private static NDArray weighted(NDArray loss, double weight) {
        return Numbers.times(loss, weight, loss.getManager());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].size(), encoder.size().hidden())};
    }
}
