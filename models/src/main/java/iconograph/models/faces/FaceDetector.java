package iconograph.models.faces;

import java.util.List;

import iconograph.models.pictures.Pixels;

/// Finds faces in a picture, whoever they are of. Safe for use by many threads.
public interface FaceDetector extends AutoCloseable {

    /// What it is called in configuration.
    String name();

    /// @return at most 100 faces, the surest first; boxes lie within the picture
    List<Face> detect(Pixels picture);

    @Override
    void close();
}
