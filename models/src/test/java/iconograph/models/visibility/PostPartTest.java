package iconograph.models.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.VisibilityReader.NamedPost;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.visibility.PostPart.Asked;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class PostPartTest {

    private static final List<String> SHORT = List.of("Ada", "sees", "Oslo");
    private static final List<String> LONG = Stream.concat(SHORT.stream(), Collections.nCopies(17, "word").stream())
            .toList();
    private final PostPart.Cut cut = SmallVisibility.cut(List.of(new TaggedPost("1", LONG, List.of())));

    @Test
    void isMostlyTheWholePost() {
        List<PostPart> parts = cut.parts(
                new NamedPost(new SeenText(SHORT, "Ada"), List.of(new Name(0, 1, "PER"), new Name(2, 3, "LOC"))));

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.names()).containsExactly(new Asked(0, 0, 1, 0), new Asked(1, 2, 3, 1));
            assertThat(part.input().hasContext()).isTrue();
            assertThat(part.withoutContext().input().hasContext()).isFalse();
        });
    }

    @Test
    void isWhatStandsAroundANameOfALongPost() {
        List<PostPart> parts = cut.parts(new NamedPost(
                SeenText.alone(LONG),
                List.of(
                        new Name(1, 2, "PER"),
                        new Name(13, 14, "LOC"),
                        new Name(14, 20, "ORG"),
                        new Name(2, 3, "PER"))));

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().names()).containsExactly(new Asked(0, 1, 2, 0), new Asked(3, 2, 3, 0));
        assertThat(parts.getLast().names())
                .as("the last name goes on behind the part")
                .containsExactly(new Asked(1, 3, 4, 1), new Asked(2, 4, 8, 2));
        assertThat(parts).allSatisfy(part -> assertThat(part.input().firsts()).hasSize(8));
    }

    @Test
    void isNotMadeWhereThereIsNoName() {
        assertThat(cut.parts(new NamedPost(SeenText.alone(SHORT), List.of()))).isEmpty();
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThatThrownBy(() -> cut.parts(new NamedPost(SeenText.alone(SHORT), List.of(new Name(0, 1, "actor")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a name of type actor, not of [PER, LOC, ORG, OTHER]");
    }

    /// `[CLS] Ada sees Oslo [SEP] Ada [SEP]`, then a post without a picture.
    @Test
    void letsANameLookAtThePictureOfItsOwnPost() {
        Torch.engine();
        PostPart first = cut.parts(new NamedPost(new SeenText(SHORT, "Ada"), List.of(new Name(1, 3, "LOC"))))
                .getFirst();
        PostPart second = cut.parts(new NamedPost(SeenText.alone(SHORT), List.of(new Name(0, 1, "PER"))))
                .getFirst();

        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray[] arrays = PostPart.batch(List.of(first, second)).arrays(manager);

            assertThat(arrays[3].toLongArray()).as("first word and post").containsExactly(2, 0, 9, 8);
            assertThat(ones(arrays[4], 0)).as("share of the name's pieces").containsExactly(2, 3);
            assertThat(arrays[4].toFloatArray()[2]).isEqualTo(0.5f);
            assertThat(ones(arrays[4], 1)).containsExactly(9);
            assertThat(ones(arrays[5], 0)).as("opening mark and picture").containsExactly(0, 5, 6);
            assertThat(ones(arrays[5], 1)).containsExactly(8);
            assertThat(arrays[6].toLongArray()).as("types").containsExactly(1, 0);
        }
    }

    /// Where a row of two is not zero.
    private static int[] ones(NDArray rows, int row) {
        float[] all = rows.toFloatArray();
        float[] one = Arrays.copyOfRange(all, row * all.length / 2, (row + 1) * all.length / 2);
        return java.util.stream.IntStream.range(0, one.length)
                .filter(i -> one[i] > 0)
                .toArray();
    }
}
