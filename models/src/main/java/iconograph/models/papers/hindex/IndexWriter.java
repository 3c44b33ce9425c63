package iconograph.models.papers.hindex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.papers.hindex.IndexBatch.Row;
import iconograph.models.papers.hindex.IndexBatch.Telling;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// Writes sequences with an [HIndex]: always the likeliest of the indices that may come next.
final class IndexWriter {

    private final HIndex network;
    private final Indices indices;
    private final WordPieces vocabulary;
    private final int longest;

    /// @param longest sequence, in indices without the end
    IndexWriter(HIndex network, Indices indices, WordPieces vocabulary, int longest) {
        this.network = network;
        this.indices = indices;
        this.vocabulary = vocabulary;
        this.longest = longest;
    }

    /// A name that was written.
    ///
    /// @param score how likely its span and type are, given the names before it, in [0, 1]
    /// @param shown how likely the picture shows it, in [0, 1]
    record Written(Name name, double score, double shown) {}

    /// A sequence that is being written.
    private static final class Draft {

        private final WordBatch.Input input;
        private final List<Written> names = new ArrayList<>();
        private int[] sequence = new int[0];
        private boolean ended;
        private int start;
        private int end;
        private double log;
        private double shown;

        Draft(WordBatch.Input input) {
            this.input = input;
        }
    }

    /// @param inputs texts of about the same length
    /// @return the names of each in order, without overlap; one that a sequence is too long for is left out
    List<List<Written>> write(List<WordBatch.Input> inputs) {
        List<Draft> drafts = inputs.stream().map(Draft::new).toList();
        for (int step = 0; step <= longest; step++) {
            List<Draft> open = drafts.stream().filter(draft -> !draft.ended).toList();
            if (open.isEmpty()) {
                break;
            }
            goOn(open);
        }
        return drafts.stream().map(draft -> List.copyOf(draft.names)).toList();
    }

    private void goOn(List<Draft> open) {
        IndexBatch batch = new IndexBatch(
                open.stream()
                        .map(draft -> new Row(draft.input, List.of(Telling.begun(draft.sequence))))
                        .toList(),
                indices,
                vocabulary);
        try (NDManager scratch = Torch.manager()) {
            float[] logs = new Pass(new ParameterStore(scratch, false), false)
                    .through(network, batch.arrays(scratch))
                    .logSoftmax(-1)
                    .toFloatArray();
            for (int i = 0; i < open.size(); i++) {
                add(open.get(i), Arrays.copyOfRange(logs, i * batch.choices(), (i + 1) * batch.choices()));
            }
        }
    }

    private void add(Draft draft, float[] logs) {
        int best = IntStream.range(1, logs.length).reduce(0, (one, other) -> logs[other] > logs[one] ? other : one);
        if (best == Indices.END) {
            draft.ended = true;
            return;
        }
        boolean inside = draft.sequence.length > 0 && indices.isWord(draft.sequence[draft.sequence.length - 1]);
        if (indices.isWord(best)) {
            draft.log = inside ? draft.log + logs[best] : logs[best];
            draft.start = inside ? draft.start : indices.word(best);
            draft.end = indices.word(best) + 1;
        } else if (best == Indices.SHOWN || best == Indices.NOT_SHOWN) {
            double shown = Math.exp(logs[Indices.SHOWN]);
            double both = shown + Math.exp(logs[Indices.NOT_SHOWN]);
            draft.log += Math.log(both);
            draft.shown = shown / both;
        } else {
            Name name = new Name(draft.start, draft.end, indices.type(best));
            draft.names.add(new Written(name, Math.min(1, Math.exp(draft.log + logs[best])), draft.shown));
        }
        draft.sequence = Arrays.copyOf(draft.sequence, draft.sequence.length + 1);
        draft.sequence[draft.sequence.length - 1] = best;
    }
}
