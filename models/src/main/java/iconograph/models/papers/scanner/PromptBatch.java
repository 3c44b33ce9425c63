package iconograph.models.papers.scanner;

import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Prompts of about the same length, ready for the network. B prompts, T pieces, N candidates in all.
///
/// @param prompts at least one
/// @param length  T, to which each is padded
public record PromptBatch(List<Prompt> prompts, int length) {

    /// Pieces in one forward pass, padding included.
    static final int PIECES = 512;

    public PromptBatch {
        prompts = List.copyOf(prompts);
    }

    int candidates() {
        return prompts.stream().mapToInt(prompt -> prompt.masks().length).sum();
    }

    /// @return (B, T) 64-bit integers; padding is piece 0
    NDArray ids(NDManager manager) {
        long[] ids = new long[prompts.size() * length];
        for (int row = 0; row < prompts.size(); row++) {
            int[] pieces = prompts.get(row).pieces();
            for (int i = 0; i < pieces.length; i++) {
                ids[row * length + i] = pieces[i];
            }
        }
        return manager.create(ids, new Shape(prompts.size(), length));
    }

    /// @return (B, T) 64-bit integers
    NDArray kinds(NDManager manager) {
        long[] kinds = new long[prompts.size() * length];
        for (int row = 0; row < prompts.size(); row++) {
            int[] of = prompts.get(row).kinds();
            for (int i = 0; i < of.length; i++) {
                kinds[row * length + i] = of[i];
            }
        }
        return manager.create(kinds, new Shape(prompts.size(), length));
    }

    /// @return (B, T), 1 for each real piece and 0 for padding
    NDArray real(NDManager manager) {
        float[] real = new float[prompts.size() * length];
        for (int row = 0; row < prompts.size(); row++) {
            Arrays.fill(real, row * length, row * length + prompts.get(row).pieces().length, 1);
        }
        return manager.create(real, new Shape(prompts.size(), length));
    }

    /// Every candidate stands right behind the post, as if there were no other: so what is said of it does not depend
    /// on what else is asked.
    ///
    /// @return the place of each piece (B, T) as 64-bit integers
    NDArray places(NDManager manager) {
        long[] places = new long[prompts.size() * length];
        for (int row = 0; row < prompts.size(); row++) {
            Prompt prompt = prompts.get(row);
            for (int i = 0, place = 0; i < prompt.pieces().length; i++) {
                boolean begins = i > 0 && prompt.blocks()[i] != prompt.blocks()[i - 1];
                place = begins ? prompt.post().pieces().length : place;
                places[row * length + i] = place++;
            }
        }
        return manager.create(places, new Shape(prompts.size(), length));
    }

    /// What each piece sees: all see the post, and a candidate's see their own.
    ///
    /// @return (B, T, T), 1 where the piece of the row sees that of the column
    NDArray seen(NDManager manager) {
        float[] seen = new float[prompts.size() * length * length];
        for (int row = 0; row < prompts.size(); row++) {
            int[] blocks = prompts.get(row).blocks();
            for (int from = 0; from < length; from++) {
                int own = from < blocks.length ? blocks[from] : 0;
                int at = (row * length + from) * length;
                for (int to = 0; to < blocks.length; to++) {
                    seen[at + to] = blocks[to] == 0 || blocks[to] == own ? 1 : 0;
                }
            }
        }
        return manager.create(seen, new Shape(prompts.size(), length, length));
    }

    /// @return the rows of the masked words among the B*T, (N)
    NDArray masks(NDManager manager) {
        long[] rows = new long[candidates()];
        int next = 0;
        for (int row = 0; row < prompts.size(); row++) {
            for (int mask : prompts.get(row).masks()) {
                rows[next++] = (long) row * length + mask;
            }
        }
        return manager.create(rows);
    }
}
