package iconograph.models.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SizedBlock;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// A [network][TagNetwork] in training, with a further head for each set whose people marked other types of names or
/// drew their borders elsewhere. The encoder learns from all of them; the further heads are thrown away
/// afterwards.
///
/// In and out as that network: with its own head.
final class ManyHeads extends SizedBlock {

    private final TagNetwork network;
    private final List<TagHead> further = new ArrayList<>();

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    ManyHeads(TagNetwork network, Collection<TagHead> further) {
        this.network = addChildBlock("network", network);
        for (TagHead head : further) {
            this.further.add(addChildBlock("further" + this.further.size(), head));
        }
    }

    TagNetwork network() {
        return network;
    }

    List<TagHead> further() {
        return further;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore weights, NDList inputs, boolean training, PairList<String, Object> options) {
        return new NDList(new Pass(weights, training).through(network, inputs.toArray(NDArray[]::new)));
    }
}
