package iconograph.models.blocks.head;

/// How readily one tag follows another, as [Crf] learns it.
///
/// @param start   (L), how readily a text starts with each tag
/// @param between (L, L), from the row's tag to the column's
public record TagMoves(float[] start, float[][] between) {

    /// Stands for "never"; finite, so that sums stay numbers.
    static final float NEVER = -1e4f;

    /// Every sequence that makes sense is as good as any other.
    public static TagMoves wellFormed(BioTags tags) {
        float[] start = new float[tags.count()];
        float[][] between = new float[tags.count()][tags.count()];
        for (int tag = 0; tag < start.length; tag++) {
            start[tag] = tags.mayFollow(0, tag) ? 0 : NEVER;
            for (int next = 0; next < start.length; next++) {
                between[tag][next] = tags.mayFollow(tag, next) ? 0 : NEVER;
            }
        }
        return new TagMoves(start, between);
    }

    TagMoves plus(float[] moreStart, float[] moreBetween) {
        int count = start.length;
        float[] sumStart = new float[count];
        float[][] sum = new float[count][count];
        for (int tag = 0; tag < count; tag++) {
            sumStart[tag] = start[tag] + moreStart[tag];
            for (int next = 0; next < count; next++) {
                sum[tag][next] = between[tag][next] + moreBetween[tag * count + next];
            }
        }
        return new TagMoves(sumStart, sum);
    }

    float[] flat() {
        int count = start.length;
        float[] flat = new float[count * count];
        for (int tag = 0; tag < count; tag++) {
            System.arraycopy(between[tag], 0, flat, tag * count, count);
        }
        return flat;
    }
}
