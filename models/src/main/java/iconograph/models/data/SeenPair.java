package iconograph.models.data;

/// Two mentions in a text, and what the text's picture says.
///
/// @param context the picture's words, such as its caption; empty if there is none
public record SeenPair(MentionPair pair, String context) {

    public static SeenPair alone(MentionPair pair) {
        return new SeenPair(pair, "");
    }
}
