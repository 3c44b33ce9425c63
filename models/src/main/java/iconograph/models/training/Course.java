package iconograph.models.training;

import java.util.List;
import java.util.Map;

import iconograph.models.blocks.SafeTensors;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;

/// What a model learns from, and how one sees that it has learned.
///
/// @param <B> a batch: what it learns from in one step
public interface Course<B> extends AutoCloseable {

    /// The network that learns, with its weights in place.
    Block network();

    /// The batches of one epoch in the order of learning; the same for the same seed.
    List<B> batches(long seed);

    /// How wrong the network is about a batch.
    ///
    /// @param manager owner of everything that is computed on the way
    /// @return one number
    NDArray loss(B batch, NDManager manager);

    /// How well the network does on each development set, by the set's name.
    Map<String, Counts> develop();

    /// What the network has learned, ready to read: with whatever was chosen by [#develop] worked in.
    SafeTensors learned(Map<String, String> notes);

    /// What the trained weights have to tell about their origin, such as how many posts they saw.
    Map<String, String> notes();

    @Override
    void close();
}
