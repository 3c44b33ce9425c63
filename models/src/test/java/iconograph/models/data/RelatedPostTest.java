package iconograph.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import iconograph.models.data.MentionPair.Span;

import org.junit.jupiter.api.Test;

class RelatedPostTest {

    private static final List<String> WORDS = List.of("Ada", "and", "Bob", "in", "Oslo");
    private static final Span ADA = new Span(0, 1);
    private static final Span BOB = new Span(2, 3);
    private static final Span OSLO = new Span(4, 5);

    @Test
    void isWhatHasTheSamePictureAndText() {
        RelatedPair first = pair("1.jpg", ADA, BOB, "None");
        RelatedPair elsewhere = pair("2.jpg", ADA, BOB, "None");
        RelatedPair second = pair("1.jpg", BOB, OSLO, "None");

        assertThat(RelatedPost.of(List.of(first, elsewhere, second)))
                .containsExactly(
                        new RelatedPost("1.jpg", WORDS, List.of(first, second)),
                        new RelatedPost("2.jpg", WORDS, List.of(elsewhere)));
    }

    @Test
    void knowsTheTypesOfThoseMentionsThatRelate() {
        RelatedPost post = new RelatedPost(
                "1.jpg",
                WORDS,
                List.of(pair("1.jpg", BOB, OSLO, "/per/loc/place_of_residence"), pair("1.jpg", ADA, OSLO, "None")));

        assertThat(post.mentions(RelationLabels.mnre()))
                .containsExactly(
                        Map.entry(ADA, Set.of()), Map.entry(BOB, Set.of("PER")), Map.entry(OSLO, Set.of("LOC")));
    }

    private static RelatedPair pair(String picture, Span head, Span tail, String relation) {
        return new RelatedPair(picture, new MentionPair(WORDS, head, tail), relation);
    }
}
