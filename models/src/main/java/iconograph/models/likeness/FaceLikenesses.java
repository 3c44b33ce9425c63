package iconograph.models.likeness;

import java.util.List;

import iconograph.contracts.Likeness;
import iconograph.models.faces.Face;
import iconograph.models.faces.FaceEncoder;
import iconograph.models.pictures.Pixels;

/// What faces look like to an encoder. Safe for use by many threads.
///
/// @param encoder closed with it
public record FaceLikenesses(FaceEncoder encoder) implements AutoCloseable {

    /// What the numbers are by.
    public String name() {
        return encoder.name();
    }

    /// @param faces of that picture
    /// @return one each, in order
    public List<Likeness> of(Pixels picture, List<Face> faces) {
        return encoder.encode(picture, faces).stream()
                .map(face -> Likeness.of(name(), face.values()))
                .toList();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
