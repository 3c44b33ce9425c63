package iconograph.models.papers.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.Relation;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.RelationLabels;
import iconograph.models.papers.joint.TripleDecoder.Pair;
import iconograph.models.relations.FittingRelations;

import org.junit.jupiter.api.Test;

class TripleDecoderTest {

    private static final RelationLabels LABELS = RelationLabels.mnre();
    private static final String PEER = "/per/per/peer";
    private static final String COUPLE = "/per/per/couple";

    private final TripleDecoder decoder = new TripleDecoder(new FittingRelations(LABELS));

    @Test
    void asksOnlyForPairsThatCanRelate() {
        assertThat(decoder.pairs(List.of(name(0, "ORG"), name(2, "PER"), name(4, "PER"))))
                .containsExactly(new Pair(1, 0), new Pair(1, 2), new Pair(2, 0), new Pair(2, 1));
    }

    @Test
    void asksForNoMoreThanTwelvePairsAName() {
        List<BioTags.Found> names = new ArrayList<>();
        for (int word = 0; word < 400; word++) {
            names.add(name(word, "PER"));
        }

        assertThat(decoder.pairs(names))
                .hasSizeLessThan(12 * 400)
                .allMatch(pair -> Math.abs(pair.head() - pair.tail()) <= 6)
                .contains(new Pair(0, 6), new Pair(399, 393));
    }

    @Test
    void believesTheSurerOfTwoDirections() {
        List<Relation> relations = decoder.relations(
                List.of(name(0, "PER"), name(1, "PER")),
                List.of(new Pair(0, 1), new Pair(1, 0)),
                List.of(scores(COUPLE, 1), scores(PEER, 3)));

        assertThat(relations).singleElement().satisfies(relation -> {
            assertThat(relation.head()).isEqualTo(1);
            assertThat(relation.type()).isEqualTo(PEER);
        });
    }

    @Test
    void leavesOutWhatTheTypesForbid() {
        assertThat(decoder.relations(
                        List.of(name(0, "PER"), name(1, "ORG")), List.of(new Pair(0, 1)), List.of(scores(PEER, 9))))
                .isEmpty();
    }

    /// That it is rather this relation than none.
    private static float[] scores(String relation, float score) {
        float[] scores = new float[LABELS.names().size()];
        scores[0] = 0.5f;
        scores[LABELS.indexOf(relation)] = score;
        return scores;
    }

    private static BioTags.Found name(int word, String type) {
        return new BioTags.Found(word, word + 1, type, 1);
    }
}
