package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import iconograph.contracts.ModelVersion;
import iconograph.models.VisibilityReader;
import iconograph.models.confidence.Answer;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisibilityAnswersTest {

    /// Of three people and a place, one of the people and the place are visible.
    private static final List<TaggedPost> POSTS = List.of(
            new TaggedPost(
                    "1",
                    List.of("Ada", "Bob", "Oslo"),
                    List.of(new Name(0, 1, "PER"), new Name(1, 2, "PER"), new Name(2, 3, "LOC"))),
            new TaggedPost("2", List.of("Ada"), List.of(new Name(0, 1, "PER"))));

    private final NamedBoxes boxes;

    VisibilityAnswersTest(@TempDir Path folder) throws IOException {
        boxes = NamedBoxes.read(Files.writeString(folder.resolve("boxes.jsonl"), """
                {"image": "1", "width": 9, "height": 9, "objects": [{"name": "Ada", "box": [0, 0, 9, 9]}, \
                {"name": "Oslo", "box": [0, 0, 9, 9]}]}
                """));
    }

    @Test
    void sayWhatPlainRulesReach() {
        Map<String, VisibilityAnswers> plain = VisibilityAnswers.baselines(POSTS, boxes);

        assertThat(plain.keySet()).containsExactly("all", "none", "people");
        assertThat(plain)
                .extractingByKey("all")
                .extracting(VisibilityAnswers::scores)
                .isEqualTo(new Counts(2, 4, 2));
        assertThat(plain)
                .extractingByKey("none")
                .extracting(VisibilityAnswers::scores)
                .isEqualTo(new Counts(0, 0, 2));
        assertThat(plain)
                .extractingByKey("people")
                .extracting(VisibilityAnswers::scores)
                .isEqualTo(new Counts(1, 3, 2));
        assertThat(plain.values()).extracting(VisibilityAnswers::accuracy).containsExactly(0.5, 0.5, 0.25);
    }

    @Test
    void countAVisibleNameWhenTheModelTakesItForVisible() {
        VisibilityAnswers answered = VisibilityAnswers.of(new FirstOnly(), POSTS, boxes, Captions.none());

        assertThat(answered.scores()).isEqualTo(new Counts(1, 2, 2));
        assertThat(answered.perPost()).containsExactly(new Counts(1, 1, 2), new Counts(0, 1, 0));
        assertThat(answered.accuracy()).isCloseTo(0.5, within(1e-9));
        assertThat(answered.answers())
                .containsExactly(
                        new Answer("1", 0.4, true),
                        new Answer("1", 0.1, false),
                        new Answer("1", 0.1, true),
                        new Answer("2", 0.4, false));
    }

    /// Takes the first name of a post for visible, though it is less likely than not.
    private static final class FirstOnly implements VisibilityReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("fake", "1");
        }

        @Override
        public List<List<Visibility>> look(List<NamedPost> posts) {
            return posts.stream()
                    .map(post -> post.names().stream()
                            .map(name -> name.start() == 0 ? new Visibility(true, 0.4) : new Visibility(false, 0.1))
                            .toList())
                    .toList();
        }

        @Override
        public void close() {}
    }
}
