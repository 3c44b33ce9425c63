package iconograph.models.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.SeenPair;

import org.junit.jupiter.api.Test;

class MarkedInputTest {

    private final WordPieces pieces = WordPieces.of(List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "[unused1]",
            "[unused2]",
            "[unused3]",
            "[unused4]",
            "a",
            "b",
            "c",
            "d"));
    private final MarkedInput marked = new MarkedInput(pieces, RelationSettings.textOnly());

    @Test
    void putsMarksAroundBothMentions() {
        MentionPair pair = new MentionPair(List.of("a", "b", "c", "d"), new Span(2, 4), new Span(0, 1));

        WordBatch.Input input = marked.of(SeenPair.alone(pair));

        assertThat(input.pieces()).containsExactly(2, 6, 8, 7, 9, 4, 10, 11, 5, 3);
        assertThat(input.firsts()).containsExactly(5, 1);
    }

    @Test
    void marksTheSameMentionTwiceWhereTheDataDo() {
        MentionPair pair = new MentionPair(List.of("a"), new Span(0, 1), new Span(0, 1));

        WordBatch.Input input = marked.of(SeenPair.alone(pair));

        assertThat(input.pieces()).containsExactly(2, 4, 6, 8, 5, 7, 3);
    }

    @Test
    void putsThePicturesWordsBehindTheText() {
        MentionPair pair = new MentionPair(List.of("a", "b"), new Span(0, 1), new Span(1, 2));
        MarkedInput seeing = new MarkedInput(pieces, RelationSettings.captioned());

        WordBatch.Input input = seeing.of(new SeenPair(pair, "c d"));

        assertThat(input.pieces()).containsExactly(2, 4, 8, 5, 6, 9, 7, 3, 10, 11, 3);
        assertThat(input.context()).isEqualTo(8);
        assertThat(marked.of(new SeenPair(pair, "c d")).pieces()).hasSize(8);
    }

    @Test
    void neverGivesTheEncoderMoreThanItSees() {
        List<String> words = java.util.Collections.nCopies(200, "a-b-c-d-a-b-c-d");
        MentionPair pair = new MentionPair(words, new Span(50, 80), new Span(110, 140));

        assertThat(marked.seesBoth(pair)).isTrue();
        assertThat(marked.of(SeenPair.alone(pair)).pieces()).hasSizeLessThanOrEqualTo(512);
    }

    @Test
    void leavesOutWhatIsFarFromBoth() {
        List<String> words = java.util.Collections.nCopies(200, "b");

        MentionPair near = new MentionPair(words, new Span(100, 101), new Span(110, 111));

        assertThat(marked.seesBoth(near)).isTrue();
        assertThat(marked.of(SeenPair.alone(near)).pieces()).hasSize(30 + 11 + 30 + 6);
        assertThat(marked.seesBoth(new MentionPair(words, new Span(100, 101), new Span(190, 191))))
                .isFalse();
    }
}
