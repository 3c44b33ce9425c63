package iconograph.models.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import iconograph.models.VisibilityReader.NamedPost;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// Part of a post of which people have said what its picture shows.
///
/// @param visible whether it shows each of the part's names
record Lesson(PostPart part, List<Boolean> visible) {

    /// Pieces in one forward pass, padding included.
    private static final int PIECES = 512;

    Lesson {
        visible = List.copyOf(visible);
    }

    /// Posts without a name teach nothing.
    static List<Lesson> of(List<TaggedPost> posts, NamedBoxes boxes, Captions captions, PostPart.Cut cut) {
        List<Lesson> lessons = new ArrayList<>();
        for (TaggedPost post : posts) {
            SeenText text = new SeenText(post.words(), captions.of(post.id()));
            for (PostPart part : cut.parts(new NamedPost(text, post.names()))) {
                lessons.add(new Lesson(
                        part,
                        part.names().stream()
                                .map(name -> !boxes.of(post, post.names().get(name.number()))
                                        .isEmpty())
                                .toList()));
            }
        }
        return lessons;
    }

    Lesson withoutContext() {
        return new Lesson(part.withoutContext(), visible);
    }

    Lesson hiding(double share, Random chance, int mask) {
        return new Lesson(part.hiding(share, chance, mask), visible);
    }

    static List<Batch> batches(List<Lesson> lessons) {
        return WordBatch.sameLength(lessons, lesson -> lesson.part().length(), PIECES).stream()
                .map(Batch::new)
                .toList();
    }

    /// Lessons of the same padded length.
    record Batch(List<Lesson> lessons) {

        Batch {
            lessons = List.copyOf(lessons);
        }

        /// @return what a [VisibilityNetwork] takes
        NDArray[] arrays(NDManager manager) {
            return PostPart.batch(lessons.stream().map(Lesson::part).toList()).arrays(manager);
        }

        List<Boolean> visible() {
            return lessons.stream().flatMap(lesson -> lesson.visible().stream()).toList();
        }

        /// @return 1 at what is right, 0 elsewhere (P, 2)
        float[] right() {
            List<Boolean> visible = visible();
            float[] right = new float[2 * visible.size()];
            for (int name = 0; name < visible.size(); name++) {
                right[2 * name + (visible.get(name) ? 1 : 0)] = 1;
            }
            return right;
        }
    }
}
