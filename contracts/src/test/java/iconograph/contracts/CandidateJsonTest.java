package iconograph.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CandidateJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsDecisionsThatWereWrittenBeforeThereWereFeatures() throws JsonProcessingException {
        String old =
                "{\"kind\":\"Linked\",\"candidates\":[{\"entity\":\"Q90\",\"label\":\"Paris\",\"description\":null,"
                        + "\"type\":\"LOC\",\"picture\":null,\"score\":0.9,\"parts\":{\"prior\":1.5}}]}";

        assertThat(JSON.readValue(old, LinkDecision.class))
                .isInstanceOfSatisfying(LinkDecision.Linked.class, linked -> {
                    assertThat(linked.choice().features()).isEmpty();
                    assertThat(linked.whyNotTheSecond()).isNull();
                });
    }

    @Test
    void keepsWhatWasMeasured() throws JsonProcessingException {
        Candidate candidate = new Candidate(
                new EntityId("Q90"),
                "Paris",
                null,
                "LOC",
                null,
                0.9,
                Map.of("prior", 1.5),
                Map.of("POPULARITY", new Candidate.Measure(5, 1.5)),
                null);

        assertThat(JSON.readValue(JSON.writeValueAsString(candidate), Candidate.class))
                .isEqualTo(candidate);
    }
}
