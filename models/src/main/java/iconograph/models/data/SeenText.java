package iconograph.models.data;

import java.util.List;

/// A text that is cut into words, and what its picture says.
///
/// @param context the picture's words, such as its caption; empty if there is none
public record SeenText(List<String> words, String context) {

    public SeenText {
        words = List.copyOf(words);
    }

    public static SeenText alone(List<String> words) {
        return new SeenText(words, "");
    }
}
