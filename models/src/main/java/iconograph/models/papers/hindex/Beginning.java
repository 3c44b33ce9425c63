package iconograph.models.papers.hindex;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.SafeTensors.Tensor;
import iconograph.models.blocks.head.BioTags;

/// What an [HIndex] starts with: the encoder of a tagger, what its head says of words, and what a grounder knows of
/// regions and of phrases' words.
///
/// @param settings of the network that starts
record Beginning(HIndexSettings settings) {

    /// How much less likely a kind of word is at first where it does not belong, in natural logarithms: the first word
    /// of a name within one, a further word elsewhere.
    private static final float OUT_OF_PLACE = 4;

    /// @param tagger   learned the same types
    /// @param grounder compares regions by as many numbers
    SafeTensors of(SafeTensors tagger, SafeTensors grounder) {
        Map<String, Tensor> begun = new LinkedHashMap<>(tagger.weights());
        addWords(begun, weight(tagger, "head.weight"), weight(tagger, "head.bias"));
        grounder.weights().forEach((name, tensor) -> begun.put("regions." + name, ofWords(tensor)));
        return new SafeTensors(begun, Map.of());
    }

    private static Tensor weight(SafeTensors weights, String name) {
        return requireNonNull(weights.weights().get(name), name);
    }

    /// By how much each tag of a name is likelier than none; a name's type is that of its tags.
    private void addWords(Map<String, Tensor> begun, Tensor weight, Tensor bias) {
        BioTags tags = new BioTags(settings.types());
        Indices indices = new Indices(settings.types());
        int hidden = settings.encoder().hidden();
        int kinds = tags.count() - 1;
        float[] words = new float[kinds * hidden];
        float[] wordBias = new float[kinds];
        float[] slots = new float[indices.slots() * hidden];
        float[] between = new float[kinds];
        float[] within = new float[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            int slot = indices.slots() - settings.types().size() + kind / 2;
            boolean first = kind % 2 == 0;
            wordBias[kind] = bias.values()[kind + 1] - bias.values()[0];
            between[kind] = first ? 0 : -OUT_OF_PLACE;
            within[kind] = first ? -OUT_OF_PLACE : OUT_OF_PLACE;
            for (int i = 0; i < hidden; i++) {
                float more = weight.values()[(kind + 1) * hidden + i] - weight.values()[i];
                words[kind * hidden + i] = more;
                slots[slot * hidden + i] += more / 2;
            }
        }
        begun.put("kindsOfWords.weight", new Tensor(new long[] {kinds, hidden}, words));
        begun.put("kindsOfWords.bias", new Tensor(new long[] {kinds}, wordBias));
        begun.put("kinds.bias", new Tensor(new long[] {kinds}, between));
        begun.put("kindsOfName.bias", new Tensor(new long[] {kinds}, within));
        begun.put("slotsOfName.weight", new Tensor(new long[] {indices.slots(), hidden}, slots));
    }

    /// The grounder tells a phrase by its words' mean and by its last word; here one vector stands for both.
    private Tensor ofWords(Tensor tensor) {
        int hidden = settings.encoder().hidden();
        long[] shape = tensor.shape();
        int columns = (int) shape[shape.length - 1];
        if (columns != 2 * hidden) {
            return tensor;
        }
        int rows = tensor.values().length / columns;
        float share = shape.length == 1 ? 0.5f : 1;
        float[] some = new float[rows * hidden];
        for (int i = 0; i < some.length; i++) {
            int at = i / hidden * columns + i % hidden;
            some[i] = share * (tensor.values()[at] + tensor.values()[at + hidden]);
        }
        return new Tensor(shape.length == 1 ? new long[] {hidden} : new long[] {rows, hidden}, some);
    }
}
