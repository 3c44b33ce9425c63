package iconograph.linking.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.LinkDecision;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.Ranker.Question;

import org.junit.jupiter.api.Test;

class RankerTest {

    private static final WikidataItem CITY = item("Q90", "Paris", "capital of France", CoarseType.LOC, 300);
    private static final WikidataItem PRINCE = item("Q1", "Paris", "prince of Troy", CoarseType.PER, 60);
    private static final WikidataItem TOWN = item("Q2", "Paris", "town in Texas", CoarseType.LOC, 59);

    private final List<String> encoded = new ArrayList<>();

    @Test
    void prefersTheBestKnownNamesake() {
        assertThat(rank(model(Map.of("POPULARITY", 1.0)), "Paris", "", CITY, PRINCE, TOWN))
                .extracting(Candidate::entity)
                .containsExactly(CITY.id(), PRINCE.id(), TOWN.id());
    }

    @Test
    void prefersTheItemOfTheTaggersType() {
        assertThat(rank(model(Map.of("POPULARITY", 1.0, "SAME_TYPE", 3.0)), "Paris", "PER", CITY, PRINCE, TOWN))
                .first()
                .extracting(Candidate::entity)
                .isEqualTo(PRINCE.id());
    }

    @Test
    void asksWhatThePostMeansWhereTheNameDoesNotDecide() {
        RankingModel model = model(Map.of("MEANING", 10.0));

        assertThat(rank(model, "Paris", "", CITY, PRINCE, TOWN))
                .first()
                .extracting(Candidate::entity)
                .isEqualTo(TOWN.id());
        assertThat(encoded)
                .containsExactly(
                        "cowboys in Paris",
                        "Paris, capital of France",
                        "Paris, prince of Troy",
                        "Paris, town in Texas");
    }

    @Test
    void doesNotAskWhereTheNameDecides() {
        assertThat(rank(model(Map.of("POPULARITY", 9.0)), "Paris", "", CITY, PRINCE))
                .hasSize(2);
        assertThat(encoded).isEmpty();
    }

    @Test
    void encodesAnItemOnlyOnce() {
        Ranker ranker = new Ranker(model(Map.of()), this::encode);
        Question question = question("Paris", "", CITY, PRINCE);

        assertThat(ranker.rank(List.of(question))).hasSize(1);
        int before = encoded.size();
        assertThat(ranker.rank(List.of(question, question))).hasSize(2);

        assertThat(encoded.subList(before, encoded.size())).containsExactly("cowboys in Paris");
    }

    @Test
    void tellsWhatAScoreIsMadeOf() {
        Candidate best = rank(model(Map.of("LABEL", 2.0, "POPULARITY", 1.0, "SAME_TYPE", 0.5)), "Paris", "LOC", CITY)
                .getFirst();

        assertThat(best.parts()).containsOnlyKeys("prior", "name", "type", "context", "coherence", "image");
        assertThat(best.parts()).containsEntry("name", 2.0).containsEntry("type", 0.5);
        assertThat(best.score()).isBetween(0.0, 1.0);
    }

    @Test
    void callsItUnknownWhenNothingIsLikely() {
        Ranking ranking = new Ranker(new RankingModel(Map.of(), 5, 0.5, 1.5), this::encode)
                .rank(List.of(question("Paris", "", CITY, PRINCE)))
                .getFirst();

        assertThat(ranking.decision()).isInstanceOf(LinkDecision.Unknown.class);
        assertThat(ranking.decision().candidates()).hasSize(2);
    }

    @Test
    void callsItAmbiguousWhenTwoAreAboutAsLikely() {
        Ranking ranking = new Ranker(new RankingModel(Map.of("POPULARITY", 1.0), -9, 0.5, 1.5), this::encode)
                .rank(List.of(question("Paris", "", PRINCE, TOWN)))
                .getFirst();

        assertThat(ranking.decision()).isInstanceOf(LinkDecision.Ambiguous.class);
    }

    @Test
    void shipsAModelThatKnowsEveryFeatureItWeighs() {
        RankingModel shipped = RankingModel.shipped();

        assertThat(shipped.weights().keySet())
                .allSatisfy(name -> assertThat(Feature.valueOf(name)).isNotNull());
        assertThat(shipped.clearFrom()).isGreaterThanOrEqualTo(1);
        assertThat(shipped.linkedFrom()).isBetween(0.0, 1.0);
    }

    private List<Candidate> rank(RankingModel model, String name, String type, WikidataItem... items) {
        return new Ranker(model, this::encode)
                .rank(List.of(question(name, type, items)))
                .getFirst()
                .candidates();
    }

    private static Question question(String name, String type, WikidataItem... items) {
        return new Question(name, MentionForms.of(name), type, "cowboys in " + name, List.of(items));
    }

    private static RankingModel model(Map<String, Double> weights) {
        return new RankingModel(weights, -5, 0.5, 1.5);
    }

    /// What speaks of cowboys or Texas points one way, all else another.
    private float[][] encode(List<String> sentences) {
        encoded.addAll(sentences);
        return sentences.stream()
                .map(sentence -> sentence.contains("cowboys") || sentence.contains("Texas")
                        ? new float[] {1, 0}
                        : new float[] {0, 1})
                .toArray(float[][]::new);
    }

    private static WikidataItem item(String id, String label, String description, CoarseType coarse, long popularity) {
        return new WikidataItem(
                new EntityId(id),
                label,
                List.of(),
                description,
                List.of(),
                List.of(),
                coarse,
                popularity,
                List.of(),
                List.of());
    }
}
