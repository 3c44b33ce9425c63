package iconograph.models.papers.hindex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import iconograph.models.data.TaggedPost.Name;

/// What the indices of a sequence mean, and which may follow.
///
/// A sequence tells the names of a text in order, each by its words, whether the picture shows it, and its type:
/// `Kevin Durant, shown, PER, Oklahoma, not shown, LOC, end`. Index 0 is the end, 1 "shown", 2 "not shown", then come
/// the types, then the words of the text.
///
/// @param types of names
record Indices(List<String> types) {

    static final int END = 0;
    static final int SHOWN = 1;
    static final int NOT_SHOWN = 2;
    private static final int FIRST_TYPE = 3;

    Indices {
        types = List.copyOf(types);
    }

    /// A name, and whether the picture shows it.
    record Told(Name name, boolean shown) {}

    /// Indices that are no words.
    int slots() {
        return FIRST_TYPE + types.size();
    }

    int ofWord(int word) {
        return slots() + word;
    }

    boolean isWord(int index) {
        return index >= slots();
    }

    int word(int index) {
        return index - slots();
    }

    private boolean isType(int index) {
        return index >= FIRST_TYPE && index < slots();
    }

    /// The words from one to before another.
    int[] words(int start, int end) {
        int[] indices = new int[end - start];
        Arrays.setAll(indices, i -> ofWord(start + i));
        return indices;
    }

    /// @param names in order, without overlap
    /// @return without the end
    int[] of(List<Told> names) {
        List<Integer> sequence = new ArrayList<>();
        for (Told told : names) {
            Name name = told.name();
            for (int word = name.start(); word < name.end(); word++) {
                sequence.add(ofWord(word));
            }
            sequence.add(told.shown() ? SHOWN : NOT_SHOWN);
            sequence.add(FIRST_TYPE + types.indexOf(name.type()));
        }
        return sequence.stream().mapToInt(Integer::intValue).toArray();
    }

    /// @param sequence of whole names
    List<Told> told(int[] sequence) {
        List<Told> names = new ArrayList<>();
        for (int start = 0; start < sequence.length; ) {
            int end = start;
            while (isWord(sequence[end])) {
                end++;
            }
            Name name = new Name(word(sequence[start]), word(sequence[end - 1]) + 1, type(sequence[end + 1]));
            names.add(new Told(name, sequence[end] == SHOWN));
            start = end + 2;
        }
        return names;
    }

    String type(int index) {
        return types.get(index - FIRST_TYPE);
    }

    /// Which indices may follow.
    ///
    /// @param sequence  whose first `length` indices are written
    /// @param words     of the text
    BitSet next(int[] sequence, int length, int words) {
        BitSet next = new BitSet(slots() + words);
        int last = length == 0 ? END : sequence[length - 1];
        if (length > 0 && isWord(last)) {
            next.set(SHOWN, FIRST_TYPE);
            if (word(last) + 1 < words) {
                next.set(last + 1);
            }
        } else if (last == SHOWN || last == NOT_SHOWN) {
            next.set(FIRST_TYPE, slots());
        } else {
            next.set(END);
            int from = isType(last) ? word(sequence[length - 3]) + 1 : 0;
            next.set(ofWord(from), ofWord(words));
        }
        return next;
    }
}
