package iconograph.models.faces;

import java.io.IOException;
import java.util.List;

import iconograph.models.graphs.Graph;
import iconograph.models.graphs.TensorFlowGraph;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;

/// Encodes faces by a MobileNet that learned to tell the people of VGGFace2 apart, and their age and gender after that;
/// only what comes before those is used here.
///
/// It takes 224 by 224 pixels, blue first, less the mean colours of VGGFace, and gives 1024 numbers, none below 0: even
/// different people are alike to 0.4 or so. In TensorFlow.js format (Apache-2.0).
///
/// @see <a href="https://doi.org/10.7717/peerj-cs.197">Savchenko 2019, Efficient facial representations</a>
public final class FaceRes implements FaceEncoder {

    /// More than the usual crop, up to the hair.
    private static final FaceCrop CROP = new FaceCrop(224, 1.3);

    private static final float[] MEAN_BLUE_GREEN_RED = {103.939f, 116.779f, 123.68f};

    private final CropEncoder crops;

    FaceRes(Graph graph) {
        this.crops = new CropEncoder(graph, CROP, FaceRes::scaled);
    }

    /// @throws IOException if its files are missing
    public static FaceRes load() throws IOException {
        return new FaceRes(TensorFlowGraph.shipped("faceres", List.of("global_pooling/Mean")));
    }

    private static NDArray scaled(NDArray crops) {
        return crops.flip(3).sub(crops.getManager().create(MEAN_BLUE_GREEN_RED));
    }

    @Override
    public String name() {
        return "faceres";
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
