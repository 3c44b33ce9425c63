package iconograph.models;

/// A text as somebody published it, and what its pictures say.
///
/// @param context the pictures' words, such as a caption; empty if there are none. Models that read text alone take no
///     notice of it
public record PostText(String text, String context) {

    public static PostText alone(String text) {
        return new PostText(text, "");
    }
}
