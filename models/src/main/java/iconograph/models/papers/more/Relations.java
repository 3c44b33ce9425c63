package iconograph.models.papers.more;

import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.data.ObjectRelations;

/// Makes the scores of a pair a relation.
///
/// @param caution is added to the score of "None", so that as many relations are found as suits best
record Relations(double caution) {

    private static final int NONE = ObjectRelations.names().indexOf(ObjectRelations.NONE);

    /// @param scores not normalised, of as many relations as there are names from place `from` on
    FoundRelation likeliest(float[] scores, int from) {
        int classes = ObjectRelations.names().size();
        int best = 0;
        for (int relation = 1; relation < classes; relation++) {
            if (score(scores, from, relation) > score(scores, from, best)) {
                best = relation;
            }
        }
        double sum = 0;
        for (int relation = 0; relation < classes; relation++) {
            sum += Math.exp(score(scores, from, relation) - score(scores, from, best));
        }
        return new FoundRelation(ObjectRelations.names().get(best), 1 / sum);
    }

    private double score(float[] scores, int from, int relation) {
        return scores[from + relation] + (relation == NONE ? caution : 0);
    }
}
