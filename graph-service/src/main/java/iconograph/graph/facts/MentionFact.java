package iconograph.graph.facts;

import iconograph.contracts.LinkDecision;
import iconograph.contracts.PostId;
import iconograph.contracts.TextSpan;

/// A name in a post, with its words.
///
/// @param id       where it stands: the post's id and the span, such as `…/6-11`
/// @param span     in code points
/// @param quote    the words of the span
/// @param type     what kind of thing it names, such as `PER`
/// @param score    how sure the model is of span and type, from 0 to 1
/// @param name     the name that its bearer goes by: the quote, less what the linker found to be no part of it
/// @param decision what became of it
public record MentionFact(
        String id, TextSpan span, String quote, String type, double score, String name, Decision decision) {

    /// What the linker made of a mention.
    public enum Decision {
        LINKED,
        AMBIGUOUS,
        UNKNOWN;

        static Decision of(LinkDecision decision) {
            return switch (decision) {
                case LinkDecision.Linked linked -> LINKED;
                case LinkDecision.Ambiguous ambiguous -> AMBIGUOUS;
                case LinkDecision.Unknown unknown -> UNKNOWN;
            };
        }

        /// As the graph and the API spell it, such as `linked`.
        public String word() {
            return switch (this) {
                case LINKED -> "linked";
                case AMBIGUOUS -> "ambiguous";
                case UNKNOWN -> "unknown";
            };
        }
    }

    MentionFact with(Decision other) {
        return new MentionFact(id, span, quote, type, score, name, other);
    }

    /// The same as a person approved it.
    MentionFact approvedAs(String otherType) {
        return new MentionFact(id, span, quote, otherType, Decider.SCORE, name, decision);
    }

    static String idOf(PostId post, TextSpan span) {
        return "%s/%d-%d".formatted(post, span.start(), span.end());
    }

    /// The span that an id names.
    ///
    /// @throws IllegalArgumentException if it is no id of a mention
    public static TextSpan spanOf(String mention) {
        int slash = mention.indexOf('/');
        int dash = mention.indexOf('-', slash);
        if (slash < 0 || dash < 0) {
            throw new IllegalArgumentException("no id of a mention: " + mention);
        }
        return new TextSpan(
                Integer.parseInt(mention.substring(slash + 1, dash)), Integer.parseInt(mention.substring(dash + 1)));
    }

    /// Names the statement that this span is a name of this type.
    public String key() {
        return keyOf(id, type);
    }

    /// The key that a mention with this id and type has.
    public static String keyOf(String mention, String type) {
        return mention + "/is/" + type;
    }
}
