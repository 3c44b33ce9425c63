package iconograph.models.blocks;

/// Numbers kept in 16 bits each, where there are so many that memory counts.
///
/// @param bits of each number (IEEE 754, binary16)
public record Halves(short[] bits) {

    /// To the nearest that 16 bits can hold.
    public static Halves of(float[] values) {
        short[] bits = new short[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToFloat16(values[i]);
        }
        return new Halves(bits);
    }

    public float[] floats() {
        float[] values = new float[bits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(bits[i]);
        }
        return values;
    }
}
