package iconograph.models.papers.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import iconograph.models.data.Captions;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.RelatedPost;
import iconograph.models.papers.joint.PostLesson.Taught;

import org.junit.jupiter.api.Test;

class PostLessonTest {

    private static final int MEMBER = SmallJoint.SETTINGS.labels().indexOf("/per/org/member_of");

    @Test
    void knowsTheTypesThatARelationSays() {
        PostLesson lesson = lesson(SmallJoint.pair(1, "Ada works for Acme", 0, 3, "/per/org/member_of"));

        assertThat(lesson.tagsOf()).isDeepEqualTo(new int[][] {{1}, {0}, {0}, {5}});
    }

    @Test
    void holdsAllTypesPossibleWhereNoRelationSaysOne() {
        PostLesson lesson = lesson(SmallJoint.pair(1, "Ada flew over Oslo", new Span(0, 2), new Span(3, 4), "None"));

        assertThat(lesson.tagsOf()).isDeepEqualTo(new int[][] {{1, 3, 5, 7}, {2, 4, 6, 8}, {0}, {1, 3, 5, 7}});
    }

    @Test
    void tagsTheLongerOfTwoThatOverlap() {
        PostLesson lesson =
                lesson(SmallJoint.pair(1, "Acme Oslo hired", new Span(1, 2), new Span(0, 2), "/org/org/subsidiary"));

        assertThat(lesson.tagsOf()).isDeepEqualTo(new int[][] {{5}, {6}, {0}});
    }

    @Test
    void learnsThatThereIsNothingTheOtherWayRound() {
        PostLesson lesson = lesson(SmallJoint.pair(1, "Ada works for Acme", 0, 3, "/per/org/member_of"));

        assertThat(lesson.judged())
                .containsExactly(
                        new Taught(new Span(0, 1), new Span(3, 4), MEMBER, 1),
                        new Taught(new Span(3, 4), new Span(0, 1), 0, 1));
    }

    @Test
    void learnsThatWrongSpansRelateToNothing() {
        PostLesson lesson = lesson(SmallJoint.pair(1, "Ada works for Acme", 0, 3, "/per/org/member_of"));
        Random chance = new Random(20261125L);

        for (int time = 0; time < 100; time++) {
            List<Taught> pairs = lesson.pairs(chance);

            assertThat(pairs).startsWith(lesson.judged().toArray(Taught[]::new)).hasSizeBetween(2, 6);
            assertThat(pairs.subList(2, pairs.size())).allSatisfy(pair -> {
                assertThat(pair.label()).isZero();
                assertThat(List.of(pair.head(), pair.tail())).doesNotContainSequence(new Span(0, 1), new Span(3, 4));
                assertThat(Math.max(pair.head().end(), pair.tail().end())).isLessThanOrEqualTo(4);
            });
        }
    }

    private static PostLesson lesson(RelatedPair... pairs) {
        RelatedPost post = RelatedPost.of(List.of(pairs)).getFirst();
        return PostLesson.of(post, SmallJoint.pieces(), SmallJoint.SETTINGS, Captions.none());
    }
}
