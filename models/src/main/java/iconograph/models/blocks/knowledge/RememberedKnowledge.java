package iconograph.models.blocks.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Knowledge;
import iconograph.contracts.Likeness;

/// Looks each name up once and remembers the answer, for as many names as it is told to.
public final class RememberedKnowledge implements Knowledge {

    private final Knowledge knowledge;
    private final Map<Question, List<String>> answers;

    private record Question(String name, int most) {}

    /// @param names how many answers to keep; the longest unused goes first
    public RememberedKnowledge(Knowledge knowledge, int names) {
        this.knowledge = knowledge;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, List<String>> eldest) {
                return size() > names;
            }
        };
    }

    @Override
    public List<String> about(String name, int most) {
        Question question = new Question(name, most);
        synchronized (answers) {
            List<String> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        List<String> answer = List.copyOf(knowledge.about(name, most));
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }

    /// Not remembered, as they are asked for seldom and take much room.
    @Override
    public List<Likeness> portraits(String name, int most) {
        return knowledge.portraits(name, most);
    }
}
