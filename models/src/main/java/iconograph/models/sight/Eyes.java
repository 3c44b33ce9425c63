package iconograph.models.sight;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import iconograph.models.CaptionReader;
import iconograph.models.faces.BlazeFace;
import iconograph.models.faces.FaceDetector;
import iconograph.models.objects.Detection;
import iconograph.models.objects.ObjectDetector;
import iconograph.models.objects.View;
import iconograph.models.objects.Viewer;
import iconograph.models.pictures.Pixels;
import iconograph.models.writing.WritingReader;

/// Looks at pictures for things, faces and writing, and says what they show. Safe for use by many threads.
public final class Eyes implements AutoCloseable {

    private final Viewer viewer;
    private final Optional<ObjectDetector> detector;
    private final Optional<CaptionReader> captions;
    private final FaceDetector faces;
    private final WritingReader writing;

    private Eyes(
            Viewer viewer,
            Optional<ObjectDetector> detector,
            Optional<CaptionReader> captions,
            FaceDetector faces,
            WritingReader writing) {
        this.viewer = viewer;
        this.detector = detector;
        this.captions = captions;
        this.faces = faces;
        this.writing = writing;
    }

    /// What it is given is closed with the eyes, also if they do not open.
    ///
    /// @param viewer   sees what captions are made of, and things
    /// @param detector sees things in its place, if there is one
    /// @param captions says what is seen, if it is to be said
    /// @param threads  that read writing together, at least 1
    /// @throws IOException if files of a network are missing
    public static Eyes open(
            Viewer viewer, Optional<ObjectDetector> detector, Optional<CaptionReader> captions, int threads)
            throws IOException {
        try {
            FaceDetector faces = BlazeFace.load();
            try {
                return new Eyes(viewer, detector, captions, faces, WritingReader.open(threads));
            } catch (IOException e) {
                faces.close();
                throw e;
            }
        } catch (IOException e) {
            viewer.close();
            detector.ifPresent(ObjectDetector::close);
            captions.ifPresent(CaptionReader::close);
            throw e;
        }
    }

    /// What other models take of a picture.
    public View view(Pixels picture) {
        return viewer.view(picture);
    }

    /// All that is seen.
    public VisualContext look(Pixels picture) {
        return look(picture, view(picture), true);
    }

    /// Likewise, of a picture that was viewed already. A caption that is not sure enough is left out.
    ///
    /// @param reading whether to look for writing, which takes longest
    public VisualContext look(Pixels picture, View view, boolean reading) {
        List<Detection> things = detector.map(other -> other.detect(picture)).orElse(view.detections());
        return new VisualContext(
                captions.map(model -> model.describe(view)).filter(caption -> caption.score() >= CaptionReader.SURE),
                things,
                faces.detect(picture),
                reading ? writing.read(picture) : List.of());
    }

    @Override
    public void close() {
        viewer.close();
        detector.ifPresent(ObjectDetector::close);
        captions.ifPresent(CaptionReader::close);
        faces.close();
        writing.close();
    }
}
