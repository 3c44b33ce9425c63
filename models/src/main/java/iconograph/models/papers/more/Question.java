package iconograph.models.papers.more;

import java.util.List;

import iconograph.models.blocks.Halves;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.grounding.SentenceStates.Encoded;

/// How some phrases of a sentence relate to some objects, as [More] is asked.
///
/// @param words   the states of the sentence's word pieces, one after the other
/// @param heads   of each phrase the mean of its word pieces' states, then that of its last word; at least one
/// @param objects at least one
record Question(Halves words, List<Halves> heads, SeenObjects objects) {

    Question {
        heads = List.copyOf(heads);
        if (heads.isEmpty() || objects.count() == 0) {
            throw new IllegalArgumentException("%d phrases and %d objects".formatted(heads.size(), objects.count()));
        }
    }

    static Question of(Encoded sentence, List<Phrase> heads, SeenObjects objects) {
        return new Question(
                Halves.of(sentence.pieces()),
                heads.stream().map(phrase -> head(sentence, phrase)).toList(),
                objects);
    }

    private static Halves head(Encoded sentence, Phrase phrase) {
        float[] state = new float[2 * SentenceStates.HIDDEN];
        sentence.writeMean(phrase.start(), phrase.end(), state, 0);
        sentence.writeMean(phrase.end() - 1, phrase.end(), state, SentenceStates.HIDDEN);
        return Halves.of(state);
    }
}
