package iconograph.models.faces;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import iconograph.models.graphs.Graph;
import iconograph.models.graphs.TensorFlowGraph;
import iconograph.models.pictures.Pixels;

/// Encodes faces by a very small network that learned nothing but to tell people apart; several times as fast as
/// [FaceRes].
///
/// It takes 112 by 112 pixels with colours from 0 to 255, which it scales itself, and gives 256 numbers. In
/// TensorFlow.js format. (MobileFaceNet of the same package is of no use: as published there it says nearly the same
/// of every face, as its layers and what should bring their results to a common scale do not fit each other.)
///
/// @see <a href="https://github.com/becauseofAI/MobileFace">MobileFace, identification, third version</a>
public final class MobileFace implements FaceEncoder {

    private static final FaceCrop CROP = new FaceCrop(112, 1);

    private final CropEncoder crops;

    MobileFace(Graph graph) {
        this.crops = new CropEncoder(graph, CROP, UnaryOperator.identity());
    }

    /// @throws IOException if its files are missing
    public static MobileFace load() throws IOException {
        return new MobileFace(TensorFlowGraph.shipped("mobileface", List.of("batchnorm0/add_1")));
    }

    @Override
    public String name() {
        return "mobileface";
    }

    @Override
    public List<FaceEmbedding> encode(Pixels picture, List<Face> faces) {
        return crops.encode(picture, faces);
    }

    @Override
    public void close() {
        crops.close();
    }
}
