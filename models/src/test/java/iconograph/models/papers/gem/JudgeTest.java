package iconograph.models.papers.gem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import iconograph.models.blocks.SafeTensors;

import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final List<String> TYPES = List.of("actor", "athlete", "city");

    private final Judge judge = Judge.learned(examples(), TYPES);

    /// Athletes are four times as frequent as actors.
    private static List<Judge.Example> examples() {
        List<Judge.Example> examples = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            examples.add(new Judge.Example(List.of("Ann Example: American actor (human)"), "actor"));
            examples.add(new Judge.Example(List.of("Sampleton: city in Norway (city)"), "city"));
            for (int j = 0; j < 4; j++) {
                examples.add(new Judge.Example(List.of("Ben Example: American footballer (human)"), "athlete"));
            }
            examples.add(new Judge.Example(List.of(), "athlete"));
        }
        examples.add(new Judge.Example(List.of("Only Once: rarity"), "city"));
        return examples;
    }

    @Test
    void knowsTypesByTheWordsOfDescriptions() {
        assertThat(best("Somebody Else: Norwegian footballer (human)")).isEqualTo("athlete");
        assertThat(best("Somebody Else: actor (human)")).isEqualTo("actor");
        assertThat(best("Elsewhere: city")).isEqualTo("city");
    }

    @Test
    void takesNoTypeForLikelyJustBecauseItIsFrequent() {
        double[] speaks = judge.of(List.of("Ann Example: American person (human)"));

        // "American" and "human" are of athletes four times of five: that is taken out again
        assertThat(speaks[1] - speaks[0]).isLessThan(0.7);
    }

    @Test
    void listensToTheBestKnownBearerApart() {
        assertThat(judge.words()).contains("1footballer").doesNotContain("2footballer", "1rarity", "1ben");
        assertThat(judge.of(List.of("A: rarity", "B: footballer"))).isEqualTo(judge.of(List.of("A: rarity")));
    }

    @Test
    void isTheSameAfterItIsSavedAndLoaded() {
        SafeTensors saved = judge.writtenInto(new SafeTensors(Map.of(), Map.of("model", "x")));

        Judge loaded = Judge.in(saved, TYPES.size());

        assertThat(loaded.words()).isEqualTo(judge.words());
        assertThat(loaded.speaks()).isDeepEqualTo(judge.speaks());
        assertThat(Judge.without(saved).weights()).isEmpty();
        assertThat(saved.notes()).containsEntry("model", "x");
    }

    @Test
    void learnsNothingWhereNothingIsKnown() {
        Judge ignorant = Judge.learned(List.of(new Judge.Example(List.of(), "city")), TYPES);

        assertThat(ignorant.words()).isEmpty();
        assertThat(ignorant.of(List.of("X: y"))).containsExactly(0, 0, 0);
    }

    @Test
    void isMissedWhereThereIsNone() {
        assertThatThrownBy(() -> Judge.in(new SafeTensors(Map.of(), Map.of()), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("they have no judge of 3 types");
    }

    private String best(String line) {
        double[] speaks = judge.of(List.of(line));
        int best = 0;
        for (int type = 1; type < speaks.length; type++) {
            best = speaks[type] > speaks[best] ? type : best;
        }
        return TYPES.get(best);
    }
}
