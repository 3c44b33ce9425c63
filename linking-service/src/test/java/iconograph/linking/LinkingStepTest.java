package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.Extraction;
import iconograph.contracts.Journey.Extracted;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Likeness;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.contracts.UndigestiblePost;

import org.junit.jupiter.api.Test;

class LinkingStepTest {

    private static final ModelVersion LINKER = new ModelVersion("linker", "1");

    private static final Likeness MEANING = Likeness.of("sentences", new float[] {1, 2});
    private static final LinkingStep STEP = new LinkingStep(new KnowsNothing());

    @Test
    void addsADecisionForEachMentionAndKeepsTheRest() {
        // Given
        Extracted event = extracted("🏀 KD in Paris", new TextSpan(2, 4), new TextSpan(8, 13));

        // When
        Linked linked = STEP.link(event);

        // Then
        assertThat(linked.post()).isEqualTo(event.post());
        assertThat(linked.extraction()).isEqualTo(event.extraction());
        assertThat(linked.linker()).isEqualTo(LINKER);
        assertThat(linked.decisions())
                .containsExactly(
                        new LinkDecision.Unknown("KD", List.of()), new LinkDecision.Unknown("Paris", List.of()));
    }

    @Test
    void addsWhatTheTextSays() {
        assertThat(STEP.link(extracted("nothing here")).meaning()).isEqualTo(MEANING);
    }

    @Test
    void passesOnAPostWithoutNames() {
        assertThat(STEP.link(extracted("nothing here")).decisions()).isEmpty();
    }

    @Test
    void putsAsideAPostWhoseMentionLiesOutsideTheText() {
        assertThatThrownBy(() -> STEP.link(extracted("short", new TextSpan(3, 30))))
                .isInstanceOf(UndigestiblePost.class)
                .hasMessageContaining("a mention lies outside the text");
    }

    private record KnowsNothing() implements Linker {

        @Override
        public Optional<Likeness> meaning(String text) {
            return Optional.of(MEANING);
        }

        @Override
        public ModelVersion version() {
            return LINKER;
        }

        @Override
        public List<LinkDecision> link(String text, List<Mention> mentions, List<Sight> sights) {
            return mentions.stream()
                    .<LinkDecision>map(
                            mention -> new LinkDecision.Unknown(mention.span().in(text), List.of()))
                    .toList();
        }
    }

    private static Extracted extracted(String text, TextSpan... spans) {
        Post post = new Post(PostId.of("test", "1"), "test", "1", text, null, List.of(), Instant.EPOCH);
        List<Mention> mentions =
                List.of(spans).stream().map(span -> new Mention(span, "PER", 1)).toList();
        return new Extracted(post, new Extraction(post.id(), new ModelVersion("tagger", "1"), mentions, List.of()));
    }
}
