package iconograph.models.faces;

import java.util.Arrays;

/// A face as numbers: two of the same person are more alike than two of different people.
///
/// Embeddings of different encoders cannot be compared.
public final class FaceEmbedding {

    private final float[] values;

    private FaceEmbedding(float[] values) {
        this.values = values;
    }

    /// Of any numbers; only their direction counts.
    ///
    /// @throws IllegalArgumentException if they are all 0, or one is no number
    static FaceEmbedding of(float[] direction) {
        double squares = 0;
        for (float value : direction) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%d numbers of length %s".formatted(direction.length, length));
        }
        float[] values = new float[direction.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (direction[i] / length);
        }
        return new FaceEmbedding(values);
    }

    /// A copy; the sum of its squares is 1.
    public float[] values() {
        return values.clone();
    }

    /// The cosine of the angle between two.
    ///
    /// @return from -1 to 1, where 1 is the same
    /// @throws IllegalArgumentException if they are of encoders with different numbers of numbers
    public double similarity(FaceEmbedding other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "%d numbers cannot be compared with %d".formatted(values.length, other.values.length));
        }
        double similarity = 0;
        for (int i = 0; i < values.length; i++) {
            similarity += values[i] * other.values[i];
        }
        return Math.clamp(similarity, -1, 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceEmbedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "FaceEmbedding" + Arrays.toString(values);
    }
}
