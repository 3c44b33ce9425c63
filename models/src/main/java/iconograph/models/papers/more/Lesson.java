package iconograph.models.papers.more;

import java.util.Arrays;
import java.util.List;

import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.ObjectPair;
import iconograph.models.data.ObjectRelations;
import iconograph.models.grounding.SentenceStates.Encoded;

/// A question whose answers are known.
///
/// @param relations of each phrase to each object, its place in [ObjectRelations#names]; [#UNKNOWN] where nobody knows
record Lesson(Question question, int[][] relations) {

    static final int UNKNOWN = -1;

    /// @param pairs of one sentence
    /// @param objects all of the picture
    static Lesson of(List<ObjectPair> pairs, SeenObjects objects, Encoded sentence) {
        List<Phrase> heads = pairs.stream().map(ObjectPair::head).distinct().toList();
        int[][] relations = new int[heads.size()][objects.count()];
        for (int[] row : relations) {
            Arrays.fill(row, UNKNOWN);
        }
        pairs.forEach(pair -> relations[heads.indexOf(pair.head())][pair.object()] =
                ObjectRelations.names().indexOf(pair.relation()));
        return new Lesson(Question.of(sentence, heads, objects), relations);
    }
}
