package iconograph.models.objects;

import java.util.List;

import iconograph.models.pictures.Pixels;

/// Finds what is in a picture. Safe for use by many threads.
public interface ObjectDetector extends AutoCloseable {

    /// What it is called in configuration.
    String name();

    /// @return at most 100 things, the surest first; boxes lie within the picture and have an area
    List<Detection> detect(Pixels picture);

    @Override
    void close();
}
