package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;

class NamesSeenBeforeTest {

    private static final TaggedPost LEARNED =
            new TaggedPost("1", List.of("Ada", "in", "Oslo"), List.of(new Name(0, 1, "PER")));
    private static final TaggedPost ASKED =
            new TaggedPost("2", List.of("Ada", "in", "Oslo"), List.of(new Name(0, 1, "PER"), new Name(2, 3, "LOC")));

    @Test
    void scoresKnownAndNewNamesApart() {
        NamesSeenBefore before = new NamesSeenBefore(List.of(LEARNED));
        List<List<Name>> found = List.of(List.of(new Name(0, 1, "PER"), new Name(1, 2, "LOC")));

        assertThat(before.seen(List.of(ASKED), found)).isEqualTo(new Counts(1, 1, 1));
        assertThat(before.unseen(List.of(ASKED), found)).isEqualTo(new Counts(0, 1, 1));
    }

    @Test
    void saysWhatWasTakenForWhat() {
        List<Name> gold = List.of(new Name(0, 1, "PER"), new Name(2, 3, "LOC"));
        List<Name> found = List.of(new Name(0, 1, "ORG"), new Name(1, 2, "LOC"));

        assertThat(Confusion.ofNames(List.of(gold), List.of(found)).counts())
                .isEqualTo(Map.of("PER", Map.of("ORG", 1), "LOC", Map.of("none", 1), "none", Map.of("LOC", 1)));
    }
}
