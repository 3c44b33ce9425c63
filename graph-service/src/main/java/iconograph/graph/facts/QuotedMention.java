package iconograph.graph.facts;

/// A mention, by where it stands and its words: should either change, what people decided of it no longer holds.
///
/// @param id as in [MentionFact]
public record QuotedMention(String id, String quote) {

    static QuotedMention of(MentionFact mention) {
        return new QuotedMention(mention.id(), mention.quote());
    }

    /// The id of the post that it stands in.
    public String inPost() {
        return id.substring(0, id.indexOf('/'));
    }
}
