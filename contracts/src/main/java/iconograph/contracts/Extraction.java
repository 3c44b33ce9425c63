package iconograph.contracts;

import java.util.List;

/// What was read in one post.
///
/// @param model     the model that found the mentions, and those that found the relations and the regions if there are
///     such
/// @param mentions  in the order of the text, not overlapping
/// @param relations between those mentions
/// @param sights    what became of each picture, in the order of the post; none if pictures are not looked at
public record Extraction(
        PostId post, ModelVersion model, List<Mention> mentions, List<Relation> relations, List<Sight> sights) {

    public Extraction {
        mentions = List.copyOf(mentions);
        relations = List.copyOf(relations);
        sights = List.copyOf(sights);
        for (Relation relation : relations) {
            if (Math.max(relation.head(), relation.tail()) >= mentions.size()) {
                throw new IllegalArgumentException(
                        "%s, but there are %d mentions".formatted(relation, mentions.size()));
            }
        }
    }

    /// Of a post whose pictures nobody looked at.
    public Extraction(PostId post, ModelVersion model, List<Mention> mentions, List<Relation> relations) {
        this(post, model, mentions, relations, List.of());
    }
}
