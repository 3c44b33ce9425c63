package iconograph.models.grounding;

import java.io.IOException;
import java.util.ArrayList;
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
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// Says in numbers what phrases mean in their sentences: the mean of the frozen encoder's vectors for a phrase's word
/// pieces, then the vector of its last word, which in English is mostly what it speaks of.
final class PhraseStates implements AutoCloseable {

    /// Numbers for a phrase.
    static final int WIDTH = 2 * 768;

    private static final int HIDDEN = 768;
    private static final int PIECES_PER_WORD = 4;
    private static final int MOST_WORDS = 120;
    private static final int PIECES = 1024;

    private final NDManager manager;
    private final Bert encoder;
    private final WordPieces vocabulary;

    private PhraseStates(NDManager manager, Bert encoder, WordPieces vocabulary) {
        this.manager = manager;
        this.encoder = encoder;
        this.vocabulary = vocabulary;
    }

    /// @throws IOException if the backbone is missing
    static PhraseStates load() throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        Backbone backbone = Backbone.baseCased();
        BertSettings size = BertSettings.baseCased();
        Bert encoder = new Bert(size, LowRank.none()).load(backbone.checkpoint(manager));
        encoder.readWith(backbone.frozen(size), manager);
        return new PhraseStates(manager, encoder, backbone.pieces());
    }

    /// @return for each sentence ([WIDTH][#WIDTH]) numbers for each of its phrases
    List<List<float[]>> of(List<Sentence> sentences) {
        List<WordBatch.Input> inputs = sentences.stream().map(this::input).toList();
        List<List<float[]>> states = new ArrayList<>(Collections.nCopies(sentences.size(), List.of()));
        List<Integer> all = IntStream.range(0, sentences.size()).boxed().toList();
        for (List<Integer> some : WordBatch.sameLength(all, i -> length(inputs.get(i)), PIECES)) {
            WordBatch batch =
                    new WordBatch(some.stream().map(inputs::get).toList(), length(inputs.get(some.getFirst())));
            try (NDManager scratch = Torch.manager()) {
                float[] rows = new Pass(new ParameterStore(scratch, false), false)
                        .through(encoder, batch.ids(scratch), batch.real(scratch))
                        .toFloatArray();
                for (int row = 0; row < some.size(); row++) {
                    int sentence = some.get(row);
                    int from = row * batch.length();
                    WordBatch.Input input = inputs.get(sentence);
                    states.set(
                            sentence,
                            sentences.get(sentence).phrases().stream()
                                    .map(phrase -> state(rows, from, input, phrase))
                                    .toList());
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

    private static float[] state(float[] rows, int from, WordBatch.Input input, Phrase phrase) {
        int last = Math.min(phrase.end(), input.firsts().length) - 1;
        int first = Math.min(phrase.start(), last);
        float[] state = new float[WIDTH];
        add(rows, from + start(input, first), from + start(input, last + 1), state, 0);
        add(rows, from + start(input, last), from + start(input, last + 1), state, HIDDEN);
        return state;
    }

    private static int start(WordBatch.Input input, int word) {
        return word < input.firsts().length ? input.firsts()[word] : input.context() - 1;
    }

    private static void add(float[] rows, int first, int end, float[] state, int to) {
        for (int row = first; row < end; row++) {
            for (int i = 0; i < HIDDEN; i++) {
                state[to + i] += rows[row * HIDDEN + i] / (end - first);
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
