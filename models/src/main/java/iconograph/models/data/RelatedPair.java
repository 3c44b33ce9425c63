package iconograph.models.data;

/// A pair of mentions, and what people say of how they relate.
///
/// @param picture  the name of the post's picture
/// @param relation such as `/per/org/member_of`, or `None`
public record RelatedPair(String picture, MentionPair pair, String relation) {}
