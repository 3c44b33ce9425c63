package iconograph.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import iconograph.models.RelationReader;
import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.confidence.Answer;
import iconograph.models.data.Captions;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.SeenPair;

/// What a model says of pairs whose relation is known.
///
/// @param found for each pair
record RelatedAnswers(List<RelatedPair> pairs, Evaluation.Answers<FoundRelation> found) {

    private static final int PAIRS_AT_ONCE = 128;

    /// @param captions of the pairs' pictures
    static RelatedAnswers of(RelationReader reader, List<RelatedPair> pairs, Captions captions) {
        List<SeenPair> questions = pairs.stream()
                .map(pair -> new SeenPair(pair.pair(), captions.of(pair.picture())))
                .toList();
        return new RelatedAnswers(pairs, Evaluation.ask("pairs", questions, PAIRS_AT_ONCE, reader::classify));
    }

    List<String> gold() {
        return pairs.stream().map(RelatedPair::relation).toList();
    }

    /// What the model says where it is sure enough, and else "None".
    ///
    /// @param least score, from 0 to 1
    List<String> relations(double least) {
        return found.all().stream()
                .map(given -> given.score() < least ? "None" : given.relation())
                .toList();
    }

    RelationScores scores() {
        return RelationScores.of(gold(), relations(0));
    }

    /// All answers with their scores, "None" included.
    List<Answer> answers() {
        return answers(relation -> true);
    }

    /// Only those that say how a pair relates.
    List<Answer> withoutNone() {
        return answers(relation -> !RelationScores.isNone(relation));
    }

    private List<Answer> answers(Predicate<String> which) {
        List<Answer> answers = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            FoundRelation given = found.all().get(pair);
            RelatedPair asked = pairs.get(pair);
            if (which.test(given.relation())) {
                boolean right = given.relation().equals(asked.relation());
                answers.add(new Answer(asked.picture(), given.score(), right));
            }
        }
        return answers;
    }
}
