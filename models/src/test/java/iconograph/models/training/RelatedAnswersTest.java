package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.confidence.Answer;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;

import org.junit.jupiter.api.Test;

class RelatedAnswersTest {

    private static final MentionPair PAIR =
            new MentionPair(List.of("Ada", "met", "Bob"), new Span(0, 1), new Span(2, 3));

    private final RelatedAnswers answers = new RelatedAnswers(
            List.of(
                    new RelatedPair("1.jpg", PAIR, "/per/per/peer"),
                    new RelatedPair("2.jpg", PAIR, "None"),
                    new RelatedPair("3.jpg", PAIR, "None")),
            new Evaluation.Answers<>(
                    List.of(
                            new FoundRelation("/per/per/peer", 0.8),
                            new FoundRelation("/per/per/couple", 0.4),
                            new FoundRelation("None", 0.9)),
                    1));

    @Test
    void saysNoneWhereItIsNotSureEnough() {
        assertThat(answers.relations(0)).containsExactly("/per/per/peer", "/per/per/couple", "None");
        assertThat(answers.relations(0.5)).containsExactly("/per/per/peer", "None", "None");
        assertThat(answers.relations(1)).containsExactly("None", "None", "None");
    }

    @Test
    void knowsWhichAnswersAreRight() {
        assertThat(answers.answers())
                .containsExactly(
                        new Answer("1.jpg", 0.8, true),
                        new Answer("2.jpg", 0.4, false),
                        new Answer("3.jpg", 0.9, true));
        assertThat(answers.withoutNone())
                .containsExactly(new Answer("1.jpg", 0.8, true), new Answer("2.jpg", 0.4, false));
    }
}
