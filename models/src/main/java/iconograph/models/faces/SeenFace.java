package iconograph.models.faces;

/// A face in a picture, and the numbers to compare it by.
public record SeenFace(Face face, FaceEmbedding embedding) {}
