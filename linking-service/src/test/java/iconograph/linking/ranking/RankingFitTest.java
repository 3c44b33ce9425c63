package iconograph.linking.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import iconograph.contracts.EntityId;
import iconograph.contracts.LinkDecision;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.Ranker.Question;

import org.junit.jupiter.api.Test;

class RankingFitTest {

    private static final RankingModel START = new RankingModel(Map.of(), 0, 0.5, 1.2);

    private static final WikidataItem CITY = item("Q90", CoarseType.LOC, 300);
    private static final WikidataItem PRINCE = item("Q1", CoarseType.PER, 60);

    @Test
    void learnsWhatTellsTheRightItemsFromTheOthers() {
        // Given
        RankingFit fit = new RankingFit(RankingFitTest::encode);
        for (int i = 0; i < 20; i++) {
            fit.add(List.of(question("Paris", "LOC")), List.of(CITY.id()), 1);
            fit.add(List.of(question("Paris", "PER")), List.of(PRINCE.id()), 1);
            fit.add(List.of(question("Pariser", "")), Collections.singletonList(null), 1);
        }

        // When
        RankingModel learned = fit.fit(START, 2);

        // Then
        assertThat(learned.weights())
                .containsOnlyKeys(Arrays.stream(Feature.values())
                        .filter(feature -> !feature.countsAsItIs())
                        .map(Enum::name)
                        .toList());
        assertThat(learned.weights().get("SAME_TYPE")).isPositive();
        assertThat(learned.linkedFrom()).isEqualTo(START.linkedFrom());
        assertThat(decide(learned, "Paris", "PER"))
                .isInstanceOfSatisfying(
                        LinkDecision.Linked.class,
                        linked -> assertThat(linked.choice().entity()).isEqualTo(PRINCE.id()));
        assertThat(decide(learned, "Pariser", "")).isInstanceOf(LinkDecision.Unknown.class);
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertThat(learned()).isEqualTo(learned());
    }

    private static RankingModel learned() {
        RankingFit fit = new RankingFit(RankingFitTest::encode);
        fit.add(List.of(question("Paris", "LOC")), List.of(CITY.id()), 1);
        fit.add(List.of(question("Pariser", "LOC")), List.of(new EntityId("Q7")), 0.5);
        return fit.fit(START, 1);
    }

    private static LinkDecision decide(RankingModel model, String name, String type) {
        return new Ranker(model, RankingFitTest::encode)
                .rank(List.of(question(name, type)))
                .getFirst()
                .decision();
    }

    private static Question question(String name, String type) {
        return new Question(name, MentionForms.of(name), type, "in " + name, List.of(CITY, PRINCE));
    }

    private static float[][] encode(List<String> sentences) {
        return sentences.stream().map(sentence -> new float[] {1, 0}).toArray(float[][]::new);
    }

    private static WikidataItem item(String id, CoarseType coarse, long popularity) {
        return new WikidataItem(
                new EntityId(id),
                "Paris",
                List.of(),
                null,
                List.of(),
                List.of(),
                coarse,
                popularity,
                List.of(),
                List.of());
    }
}
