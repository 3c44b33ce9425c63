package iconograph.models.papers.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import iconograph.models.Torch;
import iconograph.models.data.Captions;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;

import ai.djl.ndarray.NDManager;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScannerCourseTest {

    private static final List<TaggedPost> POSTS = List.of(
            new TaggedPost("1", List.of("Ada", "met", "Bob"), List.of(new Name(0, 1, "PER"), new Name(2, 3, "PER"))),
            new TaggedPost("2", List.of("Oslo", "is", "near"), List.of(new Name(0, 1, "LOC"))));

    @Test
    void trustsLabelsLessWhereTheTeacherDoubtsThem() {
        // a teacher that knows nothing yet believes in each of five classes by about a fifth, whatever the label
        float alone = loss(Optional.empty());
        float taught = loss(Optional.of(untaught(9)));

        assertThat(taught).isFinite().isPositive();
        assertThat(taught).isNotCloseTo(alone, Offset.offset(1e-5f));
    }

    @Test
    void asksTheSameTeacherTheSame() {
        assertThat(loss(Optional.of(untaught(9)))).isCloseTo(loss(Optional.of(untaught(9))), Offset.offset(1e-5f));
    }

    @Test
    void asksAboutEveryNameAndAtMostSoManyPlacesBesides() {
        try (ScannerCourse course = SmallScanner.course(POSTS, Captions.none(), Optional.empty(), 1)) {
            List<Integer> labels = course.batches(4).stream()
                    .flatMap(study -> study.labels().stream())
                    .toList();

            assertThat(labels).filteredOn(label -> label > 0).containsExactlyInAnyOrder(1, 1, 2);
            assertThat(labels).filteredOn(label -> label == 0).hasSizeBetween(1, 3);
        }
    }

    private static float loss(Optional<Scanner> teacher) {
        try (ScannerCourse course = SmallScanner.course(POSTS, Captions.none(), teacher, 1);
                NDManager scratch = NDManager.newBaseManager()) {
            Torch.engine().setRandomSeed(2);
            return course.loss(course.batches(4).getFirst(), scratch).getFloat();
        }
    }

    private static Scanner untaught(int seed) {
        Torch.engine().setRandomSeed(seed);
        Scanner teacher = new Scanner(SmallScanner.SETTINGS);
        teacher.initialize(NDManager.newBaseManager());
        return teacher;
    }
}
