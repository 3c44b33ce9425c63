package iconograph.models.writing;

import java.util.List;
import java.util.stream.Collectors;

/// A line of writing that was found in a picture.
///
/// @param text    what it says, never empty
/// @param outline where it is, in pixels of the picture
/// @param score   the mean of the characters' probabilities, from 0 to 1
public record WrittenLine(String text, Quadrilateral outline, double score) {

    public WrittenLine {
        if (text.isBlank() || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a line: '%s', %s".formatted(text, score));
        }
    }

    /// What the lines say, each followed by the next.
    public static String text(List<WrittenLine> lines) {
        return lines.stream().map(WrittenLine::text).collect(Collectors.joining("\n"));
    }
}
