package iconograph.models.papers.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void hasAWholeShortText() {
        List<Stretch> stretches = Stretch.over(List.of(new Candidate(3, 4, 0)), 20, SmallScanner.SETTINGS);

        assertThat(stretches).containsExactly(new Stretch(0, 20, List.of(new Candidate(3, 4, 0))));
    }

    @Test
    void asksAboutEveryCandidateOnceAndSeesItWhole() {
        List<Candidate> candidates = new ArrayList<>();
        for (int word = 0; word < 500; word += 7) {
            candidates.add(new Candidate(word, word + 2, 0));
            candidates.add(new Candidate(word + 1, word + 2, 1));
        }

        List<Stretch> stretches = Stretch.over(candidates, 505, SmallScanner.SETTINGS);

        assertThat(stretches.stream().flatMap(stretch -> stretch.candidates().stream()))
                .containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(stretches).allSatisfy(stretch -> {
            assertThat(stretch.candidates()).hasSizeLessThanOrEqualTo(4).allSatisfy(candidate -> {
                assertThat(candidate.start()).isGreaterThanOrEqualTo(stretch.from());
                assertThat(candidate.end()).isLessThanOrEqualTo(stretch.to());
            });
            assertThat(stretch.to() - stretch.from()).isLessThanOrEqualTo(60);
        });
    }
}
