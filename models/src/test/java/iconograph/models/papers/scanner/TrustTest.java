package iconograph.models.papers.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.papers.scanner.Trust.Judged;
import iconograph.models.papers.scanner.Trust.JudgedSet;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final List<String> CLASSES = List.of("none", "PER", "LOC");

    private final Judged sure = new Judged(new Candidate(0, 2, 0), new double[] {0.1, 0.8, 0.1});
    private final Judged inside = new Judged(new Candidate(0, 1, 0), new double[] {0.2, 0.7, 0.1});
    private final Judged doubted = new Judged(new Candidate(4, 5, 3), new double[] {0.3, 0.1, 0.6});
    private final Judged none = new Judged(new Candidate(6, 7, 0), new double[] {0.9, 0.05, 0.05});

    @Test
    void takesTheSurerOfPlacesThatOverlapAndLeavesOutWhatIsNoName() {
        List<BioTags.Found> names = new Trust(0, 0).names(List.of(none, doubted, inside, sure), CLASSES);

        assertThat(names)
                .extracting(BioTags.Found::start, BioTags.Found::end, BioTags.Found::type)
                .containsExactly(tuple(0, 2, "PER"), tuple(4, 5, "LOC"));
        assertThat(names.getFirst().score()).isCloseTo(0.8, Offset.offset(1e-9));
    }

    @Test
    void countsTheFirstStagesDoubts() {
        assertThat(new Trust(1, 0).names(List.of(doubted), CLASSES)).isEmpty();
    }

    @Test
    void isChosenByWhatItFinds() {
        JudgedSet set = new JudgedSet(
                List.of(List.of(sure, doubted), List.of(none)), List.of(List.of(new Name(0, 2, "PER")), List.of()));

        Trust best = Trust.best(List.of(set), CLASSES);

        assertThat(best.scores(set, CLASSES).all().f1()).isEqualTo(1);
    }
}
