package iconograph.contracts;

import java.util.Base64;

/// What something looks like, or what a text says, in numbers that can be compared with those of others. Travels as
/// text.
///
/// Each number is kept in eight bits, which is as good as exact where only directions count.
///
/// @param encoder what the numbers are by; those of different encoders cannot be compared
/// @param numbers one byte each, from -127 to 127, in Base64
public record Likeness(String encoder, String numbers) {

    private static final int LARGEST = 127;

    public Likeness {
        if (encoder.isBlank()) {
            throw new IllegalArgumentException("a likeness by nothing");
        }
    }

    /// @param direction of any length; only where it points counts
    /// @throws IllegalArgumentException if it points nowhere
    public static Likeness of(String encoder, float[] direction) {
        float largest = 0;
        for (float number : direction) {
            largest = Math.max(largest, Math.abs(number));
        }
        if (!(largest > 0 && largest < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%d numbers up to %s".formatted(direction.length, largest));
        }
        byte[] bytes = new byte[direction.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(direction[i] / largest * LARGEST);
        }
        return new Likeness(encoder, Base64.getEncoder().encodeToString(bytes));
    }

    public boolean isComparableWith(Likeness other) {
        return encoder.equals(other.encoder);
    }

    /// The cosine of the angle between two.
    ///
    /// @return from -1 to 1, where 1 is the same
    /// @throws IllegalArgumentException if they cannot be compared
    public double similarity(Likeness other) {
        byte[] mine = bytes();
        byte[] others = other.bytes();
        if (!isComparableWith(other) || mine.length != others.length) {
            throw new IllegalArgumentException("%d numbers by %s cannot be compared with %d by %s"
                    .formatted(mine.length, encoder, others.length, other.encoder));
        }
        long product = 0;
        long square = 0;
        long otherSquare = 0;
        for (int i = 0; i < mine.length; i++) {
            product += mine[i] * others[i];
            square += mine[i] * mine[i];
            otherSquare += others[i] * others[i];
        }
        double lengths = Math.sqrt((double) square * otherSquare);
        return lengths == 0 ? 0 : Math.clamp(product / lengths, -1, 1);
    }

    /// The numbers as a vector of length 1, unless they are all 0.
    public float[] direction() {
        byte[] bytes = bytes();
        double square = 0;
        for (byte number : bytes) {
            square += number * number;
        }
        float[] direction = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            direction[i] = (float) (bytes[i] / Math.sqrt(Math.max(1, square)));
        }
        return direction;
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(numbers);
    }
}
