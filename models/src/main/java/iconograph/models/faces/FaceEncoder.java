package iconograph.models.faces;

import java.util.List;

import iconograph.models.pictures.Pixels;

/// Turns faces into [embeddings][FaceEmbedding]. Safe for use by many threads.
public interface FaceEncoder extends AutoCloseable {

    /// What it is called in configuration.
    String name();

    /// @param faces of that picture
    /// @return one each, in order
    List<FaceEmbedding> encode(Pixels picture, List<Face> faces);

    @Override
    void close();
}
