package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.contracts.Relation;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.training.Triples.Triple;

import org.junit.jupiter.api.Test;

class TriplesTest {

    private static final List<String> WORDS = List.of("😀", "Ada", "Lovelace", "of", "Oslo");
    private static final Span ADA = new Span(1, 3);
    private static final Span OSLO = new Span(4, 5);
    private static final String LIVES = "/per/loc/place_of_residence";

    @Test
    void putsThePairsOfAPostTogetherWithoutThoseThatDoNotRelate() {
        List<Triples> posts = Triples.byPost(List.of(
                new RelatedPair("1.jpg", new MentionPair(WORDS, ADA, OSLO), LIVES),
                new RelatedPair("1.jpg", new MentionPair(WORDS, OSLO, ADA), "None")));

        assertThat(posts).containsExactly(new Triples(WORDS, List.of(new Triple(ADA, LIVES, OSLO))));
    }

    @Test
    void findsTheNamesAgainInTheText() {
        Triples.Named named = Triples.Named.of(WORDS, List.of(new Name(1, 3, "PER"), new Name(4, 5, "LOC")));

        assertThat(named.text().mentions())
                .extracting(mention -> mention.span().in(named.text().text()))
                .containsExactly("Ada Lovelace", "Oslo");
        assertThat(named.triple(new Relation(0, 1, LIVES, 1))).isEqualTo(new Triple(ADA, LIVES, OSLO));
    }

    @Test
    void countsATripleOnlyWhenAllOfItIsRight() {
        List<Triple> gold = List.of(new Triple(ADA, LIVES, OSLO));
        List<Triple> found = List.of(new Triple(ADA, LIVES, OSLO), new Triple(OSLO, LIVES, ADA));

        assertThat(TripleScores.of(List.of(gold), List.of(found)).all()).isEqualTo(new Counts(1, 2, 1));
    }
}
