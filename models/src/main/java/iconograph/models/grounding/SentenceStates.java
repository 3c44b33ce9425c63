package iconograph.models.grounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.GroundedPicture.Sentence;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// Says in numbers what the words of sentences mean there: the frozen encoder's vectors.
public final class SentenceStates implements AutoCloseable {

    /// Numbers for a word.
    public static final int HIDDEN = 768;

    private static final int PIECES_PER_WORD = 4;
    private static final int MOST_WORDS = 120;
    private static final int PIECES = 1024;

    private final NDManager manager;
    private final Bert encoder;
    private final WordPieces vocabulary;

    private SentenceStates(NDManager manager, Bert encoder, WordPieces vocabulary) {
        this.manager = manager;
        this.encoder = encoder;
        this.vocabulary = vocabulary;
    }

    /// @throws IOException if the backbone is missing
    public static SentenceStates load() throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        Backbone backbone = Backbone.baseCased();
        BertSettings size = BertSettings.baseCased();
        Bert encoder = new Bert(size, LowRank.none()).load(backbone.checkpoint(manager));
        encoder.readWith(backbone.frozen(size), manager);
        return new SentenceStates(manager, encoder, backbone.pieces());
    }

    /// A sentence that went through the encoder; words after the first 120 did not.
    ///
    /// @param pieces (T, HIDDEN) vectors of its word pieces
    /// @param starts where in `pieces` each word starts, and where the last one ends
    public record Encoded(float[] pieces, int[] starts) {

        /// How many words went through.
        public int words() {
            return starts.length - 1;
        }

        /// The mean of the vectors of some words' pieces. Words that did not go through are taken for the last one.
        ///
        /// @param start the first word
        /// @param end   one past the last
        /// @param to    gets it, from place `at` on
        public void writeMean(int start, int end, float[] to, int at) {
            int last = Math.min(end, words()) - 1;
            int first = Math.min(start, last);
            int from = starts[first];
            int count = starts[last + 1] - from;
            for (int piece = from; piece < from + count; piece++) {
                for (int i = 0; i < HIDDEN; i++) {
                    to[at + i] += pieces[piece * HIDDEN + i] / count;
                }
            }
        }
    }

    /// @return for each sentence
    public List<Encoded> of(List<Sentence> sentences) {
        List<WordBatch.Input> inputs = sentences.stream().map(this::input).toList();
        List<Encoded> states =
                new ArrayList<>(Collections.nCopies(sentences.size(), new Encoded(new float[0], new int[1])));
        List<Integer> all = IntStream.range(0, sentences.size()).boxed().toList();
        for (List<Integer> some : WordBatch.sameLength(all, i -> length(inputs.get(i)), PIECES)) {
            WordBatch batch =
                    new WordBatch(some.stream().map(inputs::get).toList(), length(inputs.get(some.getFirst())));
            try (NDManager scratch = Torch.manager()) {
                float[] rows = new Pass(new ParameterStore(scratch, false), false)
                        .through(encoder, batch.ids(scratch), batch.real(scratch))
                        .toFloatArray();
                for (int row = 0; row < some.size(); row++) {
                    WordBatch.Input input = inputs.get(some.get(row));
                    int from = row * batch.length() * HIDDEN;
                    states.set(
                            some.get(row),
                            new Encoded(
                                    Arrays.copyOfRange(rows, from, from + input.pieces().length * HIDDEN),
                                    starts(input)));
                }
            }
        }
        return states;
    }

    private WordBatch.Input input(Sentence sentence) {
        List<String> words = sentence.words();
        return WordBatch.Input.of(words.subList(0, Math.min(MOST_WORDS, words.size())), vocabulary, PIECES_PER_WORD);
    }

    private static int length(WordBatch.Input input) {
        return WordBatch.paddedLength(input.pieces().length);
    }

    private static int[] starts(WordBatch.Input input) {
        int[] starts = Arrays.copyOf(input.firsts(), input.firsts().length + 1);
        starts[starts.length - 1] = input.context() - 1;
        return starts;
    }

    @Override
    public void close() {
        manager.close();
    }
}
