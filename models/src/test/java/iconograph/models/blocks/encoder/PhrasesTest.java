package iconograph.models.blocks.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void cutsWhereWordsOnlyConnect() {
        assertThat(Phrases.in(List.of("A", "man", "in", "a", "blue", "suit", ",", "next", "to", "the", "president")))
                .containsExactly(0, 1, 0, 0, 2, 2, 0, 3, 0, 0, 4);
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(Phrases.in(List.of("of", "the", "!"))).containsOnly(0);
        assertThat(Phrases.in(List.of())).isEmpty();
    }
}
