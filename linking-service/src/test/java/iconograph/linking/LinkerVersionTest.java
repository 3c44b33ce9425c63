package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import iconograph.contracts.ModelVersion;
import iconograph.linking.pictures.PictureTrust;
import iconograph.linking.ranking.RankingModel;

import org.junit.jupiter.api.Test;

class LinkerVersionTest {

    private static final RankingModel RANKING = new RankingModel(Map.of("LABEL", 1.5, "MEANING", 4.0), 7, 0.35, 1.3);
    private static final PictureTrust TRUST = PictureTrust.shipped();
    private static final ModelVersion VERSION = LinkerVersion.of(RANKING, "encoder", "items.jsonl 01234567", "", TRUST);

    @Test
    void staysWhileWeightsAndIndexDo() {
        Map<String, Double> otherOrder = new LinkedHashMap<>();
        otherOrder.put("MEANING", 4.0);
        otherOrder.put("LABEL", 1.5);

        assertThat(LinkerVersion.of(
                        new RankingModel(otherOrder, 7, 0.35, 1.3), "encoder", "items.jsonl 01234567", "", TRUST))
                .isEqualTo(VERSION);
        // As sha256sum says: the order in which a JVM goes through a map, other at each start, may not matter.
        assertThat(VERSION.version()).isEqualTo("b9b7bcd68caf");
    }

    @Test
    void changesWithWhateverDecisionsDependOn() {
        RankingModel surer = new RankingModel(RANKING.weights(), 7, 0.4, 1.3);
        RankingModel weighedAnew = new RankingModel(Map.of("LABEL", 1.5, "MEANING", 4.1), 7, 0.35, 1.3);

        assertThat(LinkerVersion.of(surer, "encoder", "items.jsonl 01234567", "", TRUST))
                .isNotEqualTo(VERSION);
        assertThat(LinkerVersion.of(weighedAnew, "encoder", "items.jsonl 01234567", "", TRUST))
                .isNotEqualTo(VERSION);
        assertThat(LinkerVersion.of(RANKING, "another", "items.jsonl 01234567", "", TRUST))
                .isNotEqualTo(VERSION);
        assertThat(LinkerVersion.of(RANKING, "encoder", "items.jsonl 01234568", "", TRUST))
                .isNotEqualTo(VERSION);
        assertThat(LinkerVersion.of(RANKING, "encoder", "items.jsonl 01234567", "12ab", TRUST))
                .isNotEqualTo(VERSION);
    }
}
