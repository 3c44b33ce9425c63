package iconograph.models.faces;

import java.util.List;

import iconograph.models.pictures.Pixels;

/// An encoder by a network that is not shipped.
record OtherEncoder(String name, CropEncoder crops) implements FaceEncoder {

    @Override
    public List<FaceEmbedding> encode(Pixels picture, List<Face> faces) {
        return crops.encode(picture, faces);
    }

    @Override
    public void close() {
        crops.close();
    }
}
