package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import iconograph.contracts.Extraction;
import iconograph.contracts.Journey.Extracted;
import iconograph.contracts.Journey.Ingested;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.TextSpan;

import org.junit.jupiter.api.Test;

class ExtractionStepTest {

    private static final ModelVersion MODEL = new ModelVersion("fake", "1");

    private final Post post =
            new Post(PostId.of("test", "1"), "test", "1", "Serena wins", null, List.of(), Instant.EPOCH);

    @Test
    void handsThePostOnWithWhatWasFound() {
        Mention serena = new Mention(new TextSpan(0, 6), "PER", 0.9);
        ExtractionStep step = new ExtractionStep(read -> new Extraction(read.id(), MODEL, List.of(serena), List.of()));

        Extracted event = step.extract(new Ingested(post));

        assertThat(event).isEqualTo(new Extracted(post, new Extraction(post.id(), MODEL, List.of(serena), List.of())));
    }

    @Test
    void letsFailuresThroughSoThatThePostComesAgain() {
        ExtractionStep step = new ExtractionStep(read -> {
            throw new IllegalStateException("out of memory");
        });

        assertThatThrownBy(() -> step.extract(new Ingested(post))).hasMessage("out of memory");
    }
}
