package iconograph.models.visibility;

import java.util.Arrays;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Names in a batch of posts, as a [VisibilityNetwork] takes them.
///
/// @param words in which the names stand
/// @param names at least one
record AskedNames(WordBatch words, List<Place> names) {

    AskedNames {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no names to ask about");
        }
    }

    /// @param input of the batch
    /// @param start its first word
    /// @param end   one past its last word
    /// @param type  its place among the types
    record Place(int input, int start, int end, int type) {}

    /// @return what a [VisibilityNetwork] takes
    NDArray[] arrays(NDManager manager) {
        return new NDArray[] {
            words.ids(manager),
            words.real(manager),
            words.kinds(manager),
            firsts(manager),
            shares(manager),
            inSight(manager),
            manager.create(names.stream().mapToLong(Place::type).toArray())
        };
    }

    /// @return the rows of each name's first word and of its post's opening mark, (2P) as 64-bit integers
    private NDArray firsts(NDManager manager) {
        long[] rows = new long[2 * names.size()];
        for (int i = 0; i < names.size(); i++) {
            Place name = names.get(i);
            rows[2 * i] = row(name.input(), piece(name.input(), name.start()));
            rows[2 * i + 1] = row(name.input(), 0);
        }
        return manager.create(rows);
    }

    /// @return what share each row has of the mean of a name's pieces, (P, B*T)
    private NDArray shares(NDManager manager) {
        float[] shares = new float[names.size() * rows()];
        for (int i = 0; i < names.size(); i++) {
            Place name = names.get(i);
            int from = piece(name.input(), name.start());
            int to = Math.max(from + 1, piece(name.input(), name.end()));
            int first = i * rows() + row(name.input(), from);
            Arrays.fill(shares, first, first + to - from, 1f / (to - from));
        }
        return manager.create(shares, new Shape(names.size(), rows()));
    }

    /// @return 1 for each row that a name may look at, 0 for others (P, B*T): the picture's words, and the opening mark
    ///     of its post, which stands for nothing
    private NDArray inSight(NDManager manager) {
        float[] inSight = new float[names.size() * rows()];
        for (int i = 0; i < names.size(); i++) {
            int input = names.get(i).input();
            WordBatch.Input post = words.inputs().get(input);
            int first = i * rows() + row(input, 0);
            inSight[first] = 1;
            Arrays.fill(inSight, first + post.context(), first + post.pieces().length, 1);
        }
        return manager.create(inSight, new Shape(names.size(), rows()));
    }

    private int rows() {
        return words.inputs().size() * words.length();
    }

    private int row(int input, int piece) {
        return input * words.length() + piece;
    }

    /// Where a word begins, or the text ends.
    private int piece(int input, int word) {
        WordBatch.Input post = words.inputs().get(input);
        return word < post.firsts().length ? post.firsts()[word] : post.context() - 1;
    }
}
