package iconograph.models.sight;

import java.io.IOException;
import java.util.List;

import iconograph.models.faces.BlazeFace;
import iconograph.models.faces.FaceDetector;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.Detection;
import iconograph.models.objects.ObjectDetector;
import iconograph.models.pictures.Pixels;
import iconograph.models.writing.WritingReader;

/// Looks at pictures for things, faces and writing. Safe for use by many threads.
public final class Eyes implements AutoCloseable {

    private final ObjectDetector objects;
    private final FaceDetector faces;
    private final WritingReader writing;

    private Eyes(ObjectDetector objects, FaceDetector faces, WritingReader writing) {
        this.objects = objects;
        this.faces = faces;
        this.writing = writing;
    }

    /// With the networks that are shipped.
    ///
    /// @param threads that read writing together, at least 1
    /// @throws IOException if files of a network are missing
    public static Eyes open(int threads) throws IOException {
        return open(CenterNet.load(), threads);
    }

    /// Likewise, with another detector of things.
    ///
    /// @param objects closed with the eyes, also if they do not open
    public static Eyes open(ObjectDetector objects, int threads) throws IOException {
        try {
            FaceDetector faces = BlazeFace.load();
            try {
                return new Eyes(objects, faces, WritingReader.open(threads));
            } catch (IOException e) {
                faces.close();
                throw e;
            }
        } catch (IOException e) {
            objects.close();
            throw e;
        }
    }

    public VisualContext look(Pixels picture) {
        return look(picture, objects.detect(picture));
    }

    /// Likewise, where somebody has looked for things already.
    public VisualContext look(Pixels picture, List<Detection> things) {
        return new VisualContext(things, faces.detect(picture), writing.read(picture));
    }

    /// What is seen without reading, which takes longest.
    public VisualContext glance(Pixels picture) {
        return glance(picture, objects.detect(picture));
    }

    /// Likewise, where somebody has looked for things already.
    public VisualContext glance(Pixels picture, List<Detection> things) {
        return new VisualContext(things, faces.detect(picture), List.of());
    }

    @Override
    public void close() {
        objects.close();
        faces.close();
        writing.close();
    }
}
