package iconograph.models.papers.more;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

import iconograph.models.blocks.Halves;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Some questions, ready for the network.
record QuestionBatch(List<Question> questions) {

    QuestionBatch {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("no question");
        }
    }

    /// Phrases of the question that has the most.
    int heads() {
        return most(question -> question.heads().size());
    }

    /// Objects of the question that has the most.
    int objects() {
        return most(question -> question.objects().count());
    }

    private int most(ToIntFunction<Question> count) {
        return questions.stream().mapToInt(count).max().orElseThrow();
    }

    /// @return what [More] takes
    NDArray[] arrays(MoreSettings settings, KindStates kinds, NDManager manager) {
        int state = settings.state();
        int features = settings.features();
        int words = most(question -> question.words().bits().length / state);
        int heads = heads();
        int objects = objects();
        int count = questions.size();
        float[] word = new float[count * words * state];
        float[] there = new float[count * words];
        float[] head = new float[count * heads * 2 * state];
        float[] look = new float[count * objects * features];
        float[] place = new float[count * objects * More.PLACE];
        float[] kind = new float[count * objects * state];
        float[] around = new float[count * features];
        for (int i = 0; i < count; i++) {
            Question question = questions.get(i);
            int own = copy(question.words(), word, i * words * state) / state;
            Arrays.fill(there, i * words, i * words + own, 1);
            for (int phrase = 0; phrase < question.heads().size(); phrase++) {
                copy(question.heads().get(phrase), head, (i * heads + phrase) * 2 * state);
            }
            SeenObjects seen = question.objects();
            copy(seen.looks(), look, i * objects * features);
            copy(seen.places(), place, i * objects * More.PLACE);
            copy(seen.around(), around, i * features);
            for (int object = 0; object < seen.count(); object++) {
                System.arraycopy(kinds.of(seen.kinds().get(object)), 0, kind, (i * objects + object) * state, state);
            }
        }
        return new NDArray[] {
            manager.create(word, new Shape(count, words, state)),
            manager.create(there, new Shape(count, words)),
            manager.create(head, new Shape(count, heads, 2L * state)),
            manager.create(look, new Shape(count, objects, features)),
            manager.create(place, new Shape(count, objects, More.PLACE)),
            manager.create(kind, new Shape(count, objects, state)),
            manager.create(around, new Shape(count, 1, features))
        };
    }

    /// @return how many numbers
    private static int copy(Halves from, float[] to, int at) {
        float[] values = from.floats();
        System.arraycopy(values, 0, to, at, values.length);
        return values.length;
    }
}
