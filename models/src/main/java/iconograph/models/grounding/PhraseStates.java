package iconograph.models.grounding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;

/// Says in numbers what phrases mean in their sentences: the mean of the frozen encoder's vectors for a phrase's word
/// pieces, then the vector of its last word, which in English is mostly what it speaks of.
final class PhraseStates implements AutoCloseable {

    /// Numbers for a phrase.
    static final int WIDTH = 2 * SentenceStates.HIDDEN;

    private final SentenceStates sentences;

    private PhraseStates(SentenceStates sentences) {
        this.sentences = sentences;
    }

    /// @throws IOException if the backbone is missing
    static PhraseStates load() throws IOException {
        return new PhraseStates(SentenceStates.load());
    }

    /// @return for each sentence ([WIDTH][#WIDTH]) numbers for each of its phrases
    List<List<float[]>> of(List<Sentence> some) {
        List<SentenceStates.Encoded> encoded = sentences.of(some);
        List<List<float[]>> states = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            SentenceStates.Encoded sentence = encoded.get(i);
            states.add(some.get(i).phrases().stream()
                    .map(phrase -> state(sentence, phrase))
                    .toList());
        }
        return states;
    }

    private static float[] state(SentenceStates.Encoded sentence, Phrase phrase) {
        float[] state = new float[WIDTH];
        sentence.writeMean(phrase.start(), phrase.end(), state, 0);
        sentence.writeMean(phrase.end() - 1, phrase.end(), state, SentenceStates.HIDDEN);
        return state;
    }

    @Override
    public void close() {
        sentences.close();
    }
}
