package iconograph.models.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import iconograph.models.Torch;
import iconograph.models.graphs.Graph;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/// What encoders have in common: cutting faces out, and running a network over some at a time.
///
/// @param graph  takes (N, side, side, 3), has one result of N rows
/// @param crop   what it wants to see of a face
/// @param scaled brings colours, red, green and blue from 0 to 255, to what it learned with
/// @param atOnce how many faces the network takes together at most
record CropEncoder(Graph graph, FaceCrop crop, UnaryOperator<NDArray> scaled, int atOnce) implements AutoCloseable {

    private static final int AT_ONCE = 8;

    CropEncoder(Graph graph, FaceCrop crop, UnaryOperator<NDArray> scaled) {
        this(graph, crop, scaled, AT_ONCE);
    }

    List<FaceEmbedding> encode(Pixels picture, List<Face> faces) {
        List<FaceEmbedding> embeddings = new ArrayList<>();
        for (int from = 0; from < faces.size(); from += atOnce) {
            embeddings.addAll(some(picture, faces.subList(from, Math.min(faces.size(), from + atOnce))));
        }
        return embeddings;
    }

    private List<FaceEmbedding> some(Pixels picture, List<Face> faces) {
        try (NDManager scratch = Torch.manager()) {
            NDList crops = new NDList();
            faces.forEach(face -> crops.add(crop.of(picture, face.landmarks()).array(scratch)));
            Map<String, NDArray> results = graph.run(scaled.apply(NDArrays.stack(crops)), scratch);
            float[] values = results.values().iterator().next().toFloatArray();
            int each = values.length / faces.size();
            List<FaceEmbedding> embeddings = new ArrayList<>();
            for (int i = 0; i < faces.size(); i++) {
                embeddings.add(FaceEmbedding.of(Arrays.copyOfRange(values, i * each, (i + 1) * each)));
            }
            return embeddings;
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
