package iconograph.models.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.models.data.SeenText;

/// The names of a post, one numbered line each, as a large language model is asked about them and answers.
public final class NumberedNames {

    private static final int MOST_NAMES = 20;
    private static final Pattern LINE = Pattern.compile("\\W*(\\d{1,3})\\s*[.):]\\s*(.+)");

    private NumberedNames() {}

    /// @param text  the post, with its picture's words
    /// @param lines a name each, and what else is to be known of it; from the 21st on they are not asked about
    public static Message question(SeenText text, List<String> lines) {
        StringBuilder question = new StringBuilder();
        if (!text.context().isBlank()) {
            question.append("Picture: ")
                    .append(Message.shortened(text.context()))
                    .append('\n');
        }
        question.append("Post: ")
                .append(Message.shortened(String.join(" ", text.words())))
                .append("\nNames:");
        for (int i = 0; i < Math.min(MOST_NAMES, lines.size()); i++) {
            question.append("\n%d. ".formatted(i + 1)).append(Message.shortened(lines.get(i)));
        }
        return new Message("user", question.toString());
    }

    /// What is said of each name, by its place from 0; of several lines about one name the first counts, and lines
    /// without a number do not.
    public static Map<Integer, String> answers(String answer) {
        Map<Integer, String> said = new HashMap<>();
        answer.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                said.putIfAbsent(Integer.parseInt(parts.group(1)) - 1, parts.group(2));
            }
        });
        return Map.copyOf(said);
    }
}
