package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.contracts.Relation;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.TripleReader.FoundInWords;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.RelatedPost;
import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;

class TripleTest {

    private static final List<String> WORDS = List.of("😀", "Ada", "Lovelace", "of", "Oslo");
    private static final Span ADA = new Span(1, 3);
    private static final Span OSLO = new Span(4, 5);
    private static final String LIVES = "/per/loc/place_of_residence";

    @Test
    void leavesOutWhatDoesNotRelate() {
        RelatedPair lives = new RelatedPair("1.jpg", new MentionPair(WORDS, ADA, OSLO), LIVES);
        RelatedPost post = new RelatedPost(
                "1.jpg",
                WORDS,
                List.of(lives, lives, new RelatedPair("1.jpg", new MentionPair(WORDS, OSLO, ADA), "None")));

        assertThat(Triple.of(post)).containsExactly(new Triple(ADA, LIVES, OSLO));
    }

    @Test
    void isMadeOfNamesAndARelationBetweenThem() {
        FoundInWords found = new FoundInWords(
                List.of(new Name(1, 3, "PER"), new Name(4, 5, "LOC")), List.of(new Relation(0, 1, LIVES, 1)));

        assertThat(Triple.of(found)).containsExactly(new Triple(ADA, LIVES, OSLO));
    }

    @Test
    void findsTheNamesAgainInTheText() {
        NamedText named = NamesThenRelations.named(WORDS, List.of(new Name(1, 3, "PER"), new Name(4, 5, "LOC")));

        assertThat(named.mentions())
                .extracting(mention -> mention.span().in(named.post().text()))
                .containsExactly("Ada Lovelace", "Oslo");
    }

    @Test
    void countsATripleOnlyWhenAllOfItIsRight() {
        List<Triple> gold = List.of(new Triple(ADA, LIVES, OSLO));
        List<Triple> found = List.of(new Triple(ADA, LIVES, OSLO), new Triple(OSLO, LIVES, ADA));

        assertThat(TripleScores.of(List.of(gold), List.of(found)).all()).isEqualTo(new Counts(1, 2, 1));
    }
}
