package iconograph.models.faces;

import java.util.List;
import java.util.function.UnaryOperator;

import iconograph.models.graphs.Graph;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;

/// Turns faces into [embeddings][FaceEmbedding]. Safe for use by many threads.
public interface FaceEncoder extends AutoCloseable {

    /// One by a network that others made.
    ///
    /// @param graph  takes one crop, as `scaled` leaves it, and has one result, one row of numbers; closed with it
    /// @param side   of a crop, in pixels
    /// @param margin how much more than the usual crop is to be seen, 1 for nothing
    /// @param scaled takes crops (1, side, side, 3), red, green and blue from 0 to 255
    static FaceEncoder of(String name, Graph graph, int side, double margin, UnaryOperator<NDArray> scaled) {
        return new OtherEncoder(name, new CropEncoder(graph, new FaceCrop(side, margin), scaled, 1));
    }

    /// What it is called in configuration.
    String name();

    /// @param faces of that picture
    /// @return one each, in order
    List<FaceEmbedding> encode(Pixels picture, List<Face> faces);

    @Override
    void close();
}
