package iconograph.linking.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class RememberedSentencesTest {

    @Test
    void encodesASentenceOnceAndAnswersInOrder() {
        List<String> encoded = Collections.synchronizedList(new ArrayList<>());
        RememberedSentences sentences = new RememberedSentences(sentence -> {
            encoded.add(sentence);
            return new float[] {sentence.length()};
        });

        assertThat(sentences.encode(List.of("three", "a", "three"))).isDeepEqualTo(new float[][] {{5}, {1}, {5}});
        assertThat(sentences.encode("a")).containsExactly(1);
        assertThat(encoded).containsExactlyInAnyOrder("three", "a");
    }
}
