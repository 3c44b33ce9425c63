package iconograph.models.names;

import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Lessons of the same padded length, for one head.
public final class LessonBatch {

    private static final int PIECES_PER_BATCH = 512;

    private final TagHead head;
    private final List<Lesson> lessons;

    private LessonBatch(TagHead head, List<Lesson> lessons) {
        this.head = head;
        this.lessons = List.copyOf(lessons);
    }

    /// @param lessons in the order in which they are to stand in the batches
    static List<LessonBatch> of(TagHead head, List<Lesson> lessons) {
        return WordBatch.sameLength(lessons, Lesson::length, PIECES_PER_BATCH).stream()
                .map(same -> new LessonBatch(head, same))
                .toList();
    }

    /// Some lessons as one batch, whatever their lengths.
    public static LessonBatch together(TagHead head, List<Lesson> lessons) {
        return new LessonBatch(head, lessons);
    }

    TagHead head() {
        return head;
    }

    List<Lesson> lessons() {
        return lessons;
    }

    WordBatch words() {
        return words(lessons.getFirst().length());
    }

    /// @param length to which each is padded, in word pieces
    public WordBatch words(int length) {
        return new WordBatch(lessons.stream().map(Lesson::input).toList(), length);
    }

    public int wordCount() {
        return lessons.stream().mapToInt(lesson -> lesson.tagOf().length).sum();
    }

    /// @return 1 at each word's right tag (B, W, L)
    public NDArray right(NDManager manager) {
        int width = words().width();
        int tags = head.tags().count();
        float[] right = new float[lessons.size() * width * tags];
        for (int i = 0; i < lessons.size(); i++) {
            int[] tagOf = lessons.get(i).tagOf();
            for (int word = 0; word < tagOf.length; word++) {
                right[(i * width + word) * tags + tagOf[word]] = 1;
            }
        }
        return manager.create(right, new Shape(lessons.size(), width, tags));
    }
}
