package iconograph.models.papers.hindex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Past;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.papers.hindex.IndexBatch.Row;
import iconograph.models.papers.hindex.IndexBatch.Telling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/// Writes sequences with an [HIndex]: always the likeliest of the indices that may come next.
final class IndexWriter {

    private final HIndex network;
    private final Indices indices;
    private final WordPieces vocabulary;
    private final int longest;
    private final boolean keeps;

    /// @param longest sequence, in indices without the end
    /// @param keeps   whether what was read is kept; only for a network that reads with shared layers
    IndexWriter(HIndex network, Indices indices, WordPieces vocabulary, int longest, boolean keeps) {
        this.keeps = keeps;
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
        if (keeps) {
            writeKeeping(drafts);
        } else {
            writeReadingAgain(drafts);
        }
        return drafts.stream().map(draft -> List.copyOf(draft.names)).toList();
    }

    private void writeReadingAgain(List<Draft> drafts) {
        List<Draft> open = drafts;
        for (int step = 0; step <= longest && !open.isEmpty(); step++) {
            IndexBatch batch = batch(open);
            try (NDManager scratch = Torch.manager()) {
                add(open, new Pass(new ParameterStore(scratch, false), false).through(network, batch.arrays(scratch)));
            }
            open = open(open);
        }
    }

    private IndexBatch batch(List<Draft> open) {
        return new IndexBatch(
                open.stream()
                        .map(draft -> new Row(draft.input, List.of(Telling.begun(draft.sequence))))
                        .toList(),
                indices,
                vocabulary);
    }

    private static List<Draft> open(List<Draft> drafts) {
        return drafts.stream().filter(draft -> !draft.ended).toList();
    }

    private void add(List<Draft> open, NDArray scores) {
        float[] logs = scores.logSoftmax(-1).toFloatArray();
        int choices = logs.length / open.size();
        for (int i = 0; i < open.size(); i++) {
            add(open.get(i), Arrays.copyOfRange(logs, i * choices, (i + 1) * choices));
        }
    }

    /// Reads text and caption once, then at each step what was written last and a masked piece.
    private void writeKeeping(List<Draft> drafts) {
        IndexBatch first = batch(drafts);
        int source = first.length();
        try (NDManager kept = Torch.manager()) {
            List<Draft> open = drafts;
            Past past;
            NDArray words;
            try (NDManager scratch = kept.newSubManager()) {
                HIndex.Step step = network.begin(first.arrays(scratch));
                add(open, step.scores());
                int[] going = going(open);
                if (going.length == 0) {
                    return;
                }
                past = step.past().of(going, source, kept);
                words = chosen(step.words(), going, first.words(), kept);
                open = open(open);
            }
            for (int length = 1; length <= longest && !open.isEmpty(); length++) {
                IndexBatch batch = batch(open);
                try (NDManager scratch = kept.newSubManager()) {
                    NDArray[] all = batch.arrays(scratch);
                    HIndex.Step step = network.goOn(
                            past,
                            chosen(words, IntStream.range(0, open.size()).toArray(), batch.words(), scratch),
                            all[7],
                            all[8],
                            pieces(open, batch, source, length, scratch));
                    add(open, step.scores());
                    int[] going = going(open);
                    if (going.length == 0) {
                        return;
                    }
                    past.close();
                    past = step.past().of(going, source + (long) length, kept);
                    NDArray fewer = chosen(words, going, (int) words.getShape().get(1), kept);
                    words.close();
                    words = fewer;
                    open = open(open);
                }
            }
        }
    }

    private static int[] going(List<Draft> drafts) {
        return IntStream.range(0, drafts.size())
                .filter(i -> !drafts.get(i).ended)
                .toArray();
    }

    /// @param count of the words, the first ones
    private static NDArray chosen(NDArray words, int[] texts, int count, NDManager owner) {
        try (NDArray places = owner.create(texts);
                NDArray some = words.get(new NDIndex("{}", places))) {
            NDArray first = some.get(new NDIndex(":, 0:{}", count)).duplicate();
            first.attach(owner);
            return first;
        }
    }

    /// @param source pieces of text and caption that were read, padding and the first masked piece included
    /// @param length of what is written
    private NDArray[] pieces(List<Draft> open, IndexBatch batch, int source, int length, NDManager scratch) {
        int width = source + length + 1;
        long[] ids = new long[open.size() * 2];
        long[] places = new long[open.size() * 2];
        float[] visible = new float[open.size() * 2 * width];
        for (int row = 0; row < open.size(); row++) {
            Draft draft = open.get(row);
            int real = draft.input.pieces().length;
            int written = row * 2;
            ids[written] = batch.piece(draft.sequence[length - 1], draft.input);
            ids[written + 1] = vocabulary.id("[MASK]");
            places[written] = real + length - 1L;
            places[written + 1] = real + (long) length;
            for (int piece = written; piece <= written + 1; piece++) {
                Arrays.fill(visible, piece * width, piece * width + real, 1);
                Arrays.fill(visible, piece * width + source, piece * width + source + length + piece - written, 1);
            }
        }
        Shape shape = new Shape(open.size(), 2);
        return new NDArray[] {
            scratch.create(ids, shape),
            scratch.ones(shape),
            scratch.ones(shape, DataType.INT64),
            scratch.create(visible, new Shape(open.size(), 2, width)),
            scratch.create(places, shape)
        };
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
