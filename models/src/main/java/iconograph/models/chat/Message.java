package iconograph.models.chat;

import java.util.stream.Collectors;

/// What is said to a large language model, or by it.
///
/// @param role `system`, `user` or `assistant`
public record Message(String role, String content) {

    private static final int MOST_LETTERS = 2_000;

    /// Text of others on one line, and not too much of it.
    public static String shortened(String text) {
        return text.codePoints()
                .limit(MOST_LETTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }
}
