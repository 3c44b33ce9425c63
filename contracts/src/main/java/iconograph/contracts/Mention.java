package iconograph.contracts;

import java.util.List;

/// A name found in a post, and the places in its pictures that show its bearer.
///
/// @param span       where the name stands in the text
/// @param type       what kind of thing it names, from the model's label set, such as `PER`
/// @param score      the model's confidence in span and type, from 0 to 1
/// @param groundings the regions that show it, best first; empty if no picture does
public record Mention(TextSpan span, String type, double score, List<Grounding> groundings) {

    public Mention {
        Score.checked(score);
        groundings = List.copyOf(groundings);
    }

    public Mention(TextSpan span, String type, double score) {
        this(span, type, score, List.of());
    }
}
