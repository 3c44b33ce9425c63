package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class RelationScoresTest {

    @Test
    void countsNoneForTheAccuracyAlone() {
        RelationScores scores = RelationScores.of(
                List.of("None", "None", "/per/per/peer", "/per/per/peer", "/loc/loc/contain"),
                List.of("None", "/per/per/peer", "/per/per/peer", "None", "/per/per/peer"));

        assertThat(scores.accuracy()).isEqualTo(0.4);
        assertThat(scores.all()).isEqualTo(new Counts(1, 3, 3));
        assertThat(scores.perType())
                .containsEntry("/per/per/peer", new Counts(1, 3, 2))
                .containsEntry("/loc/loc/contain", new Counts(0, 0, 1))
                .doesNotContainKey("None");
    }
}
