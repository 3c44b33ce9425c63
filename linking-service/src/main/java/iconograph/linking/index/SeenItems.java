package iconograph.linking.index;

import java.util.Arrays;

import iconograph.contracts.EntityId;

/// Which items have come by: one bit for each number, so all of Wikidata's take 17 MB. Not safe for use by many
/// threads.
final class SeenItems {

    /// Numbers above are not remembered; Wikidata is far from them.
    private static final long HIGHEST = 1L << 31;

    private long[] bits = new long[1 << 12];

    /// @return whether it may have come by before
    boolean add(EntityId id) {
        return add(id.number());
    }

    boolean add(long number) {
        if (number >= HIGHEST) {
            return true;
        }
        int word = (int) (number >>> 6);
        if (word >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(word + 1, bits.length + (bits.length >> 1)));
        }
        long bit = 1L << number;
        boolean before = (bits[word] & bit) != 0;
        bits[word] |= bit;
        return before;
    }

    /// Whether it may have come by.
    boolean has(long number) {
        int word = (int) (number >>> 6);
        return number >= HIGHEST || (word < bits.length && (bits[word] & 1L << number) != 0);
    }
}
