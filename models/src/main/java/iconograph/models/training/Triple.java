package iconograph.models.training;

import java.util.List;

import iconograph.contracts.Relation;
import iconograph.models.TripleReader.FoundInWords;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPost;
import iconograph.models.data.TaggedPost.Name;

/// That a post says how the bearers of two names relate.
///
/// @param head     in words of the post
/// @param relation its name says the types of head and tail
public record Triple(Span head, String relation, Span tail) {

    /// What people say of a post, each once.
    public static List<Triple> of(RelatedPost post) {
        return post.pairs().stream()
                .filter(pair -> !RelationScores.isNone(pair.relation()))
                .map(pair -> new Triple(
                        pair.pair().head(), pair.relation(), pair.pair().tail()))
                .distinct()
                .toList();
    }

    /// What a model says of a post.
    static List<Triple> of(FoundInWords found) {
        return found.relations().stream()
                .map(relation -> of(relation, found.names()))
                .toList();
    }

    private static Triple of(Relation relation, List<Name> names) {
        return new Triple(span(names.get(relation.head())), relation.type(), span(names.get(relation.tail())));
    }

    private static Span span(Name name) {
        return new Span(name.start(), name.end());
    }
}
