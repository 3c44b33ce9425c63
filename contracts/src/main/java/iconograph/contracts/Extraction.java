package iconograph.contracts;

import java.util.List;

/// What was read in one post.
///
/// @param model           the model that found the mentions, and those that found the relations and the regions if
// there
///     are such
/// @param mentions        in the order of the text, not overlapping
/// @param relations       between those mentions
/// @param sights          what became of each picture, in the order of the post; none if pictures are not looked at
/// @param objectRelations between those mentions and objects in the pictures
public record Extraction(
        PostId post,
        ModelVersion model,
        List<Mention> mentions,
        List<Relation> relations,
        List<Sight> sights,
        List<ObjectRelation> objectRelations) {

    public Extraction {
        mentions = List.copyOf(mentions);
        relations = List.copyOf(relations);
        sights = List.copyOf(sights);
        // Events from before there were such relations do not have them.
        objectRelations = objectRelations == null ? List.of() : List.copyOf(objectRelations);
        for (Relation relation : relations) {
            if (Math.max(relation.head(), relation.tail()) >= mentions.size()) {
                throw new IllegalArgumentException(
                        "%s, but there are %d mentions".formatted(relation, mentions.size()));
            }
        }
        for (ObjectRelation relation : objectRelations) {
            if (relation.mention() >= mentions.size()) {
                throw new IllegalArgumentException(
                        "%s, but there are %d mentions".formatted(relation, mentions.size()));
            }
        }
    }

    /// Of a post of whose pictures nobody asked how its mentions relate to what they show.
    public Extraction(
            PostId post, ModelVersion model, List<Mention> mentions, List<Relation> relations, List<Sight> sights) {
        this(post, model, mentions, relations, sights, List.of());
    }

    /// Of a post whose pictures nobody looked at.
    public Extraction(PostId post, ModelVersion model, List<Mention> mentions, List<Relation> relations) {
        this(post, model, mentions, relations, List.of());
    }
}
