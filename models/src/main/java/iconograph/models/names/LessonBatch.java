package iconograph.models.names;

import java.util.Arrays;
import java.util.List;

import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.head.TagHead;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
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
        return new WordBatch(
                lessons.stream().map(Lesson::input).toList(), lessons.getFirst().length());
    }

    /// How many words the longest lesson has, at least 1.
    private int width() {
        return lessons.stream()
                .mapToInt(lesson -> Math.max(1, lesson.tagOf().length))
                .max()
                .orElse(1);
    }

    public int wordCount() {
        return lessons.stream().mapToInt(lesson -> lesson.tagOf().length).sum();
    }

    /// Takes the rows of the words out of those of the word pieces.
    ///
    /// @param scores (B*T, L)
    /// @param length T
    /// @return (B, W, L); where a lesson has no word there is some row
    public NDArray byWord(NDArray scores, int length) {
        int width = width();
        long[] rows = new long[lessons.size() * width];
        for (int i = 0; i < lessons.size(); i++) {
            int[] firsts = lessons.get(i).input().firsts();
            for (int word = 0; word < width; word++) {
                rows[i * width + word] = (long) i * length + (word < firsts.length ? firsts[word] : 0);
            }
        }
        NDArray chosen = scores.getManager().create(rows);
        return scores.get(new NDIndex("{}", chosen))
                .reshape(new Shape(lessons.size(), width, scores.getShape().get(1)));
    }

    /// @return 1 at each word's right tag (B, W, L)
    public NDArray right(NDManager manager) {
        int width = width();
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

    /// @return 1 for each word (B, W)
    public NDArray present(NDManager manager) {
        int width = width();
        float[] present = new float[lessons.size() * width];
        for (int i = 0; i < lessons.size(); i++) {
            Arrays.fill(present, i * width, i * width + lessons.get(i).tagOf().length, 1);
        }
        return manager.create(present, new Shape(lessons.size(), width));
    }
}
