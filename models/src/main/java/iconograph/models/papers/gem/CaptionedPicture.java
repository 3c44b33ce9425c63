package iconograph.models.papers.gem;

import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.blocks.Halves;
import iconograph.models.blocks.encoder.Phrases;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.objects.View;

/// A picture with sentences about it, as a [Matcher] sees both.
///
/// @param cells     see [iconograph.models.objects.View#cells]
/// @param sentences of each the states of its words, one after the other; at least one sentence, each of at least
///     one word
record CaptionedPicture(Halves cells, List<Halves> sentences) {

    CaptionedPicture {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a picture without a sentence");
        }
    }

    static CaptionedPicture of(View view, List<Sentence> sentences, SentenceStates states) {
        List<SentenceStates.Encoded> encoded = states.of(sentences);
        return new CaptionedPicture(
                Halves.of(view.cells()),
                IntStream.range(0, sentences.size())
                        .mapToObj(i -> Halves.of(states(
                                encoded.get(i),
                                telling(sentences.get(i), 0, encoded.get(i).words()))))
                        .toList());
    }

    /// The words that mean something by themselves; all of them where none does.
    static int[] telling(Sentence sentence, int first, int last) {
        int[] telling = IntStream.range(first, last)
                .filter(word -> !Phrases.connects(sentence.words().get(word)))
                .toArray();
        return telling.length > 0 ? telling : IntStream.range(first, last).toArray();
    }

    /// @param words of the sentence
    /// @return their states, one after the other
    static float[] states(SentenceStates.Encoded encoded, int[] words) {
        float[] states = new float[words.length * SentenceStates.HIDDEN];
        for (int i = 0; i < words.length; i++) {
            encoded.writeMean(words[i], words[i] + 1, states, i * SentenceStates.HIDDEN);
        }
        return states;
    }
}
