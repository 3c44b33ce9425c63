package iconograph.models.papers.more;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.data.ObjectRelations;

import org.junit.jupiter.api.Test;

class RelationsTest {

    private static final int CLASSES = ObjectRelations.names().size();

    @Test
    void theLikeliestOfAllIsFoundWithItsShare() {
        float[] scores = new float[1 + CLASSES];
        scores[1 + ObjectRelations.names().indexOf("holds")] = (float) Math.log(CLASSES - 1);

        FoundRelation found = new Relations(0).likeliest(scores, 1);

        assertThat(found.relation()).isEqualTo("holds");
        assertThat(found.score()).isEqualTo(0.5, within(1e-6));
    }

    @Test
    void whoIsMoreCautiousSaysNoneSooner() {
        float[] scores = new float[CLASSES];
        scores[ObjectRelations.names().indexOf("holds")] = 1;

        assertThat(new Relations(0.9).likeliest(scores, 0).relation()).isEqualTo("holds");
        assertThat(new Relations(1.1).likeliest(scores, 0).relation()).isEqualTo("None");
    }
}
