package iconograph.contracts;

import java.util.List;

/// What was read in one post.
///
/// @param model     the model that found the mentions, and the one that found the relations if that is another
///
/// @param mentions  in the order of the text, not overlapping
/// @param relations between those mentions
public record Extraction(PostId post, ModelVersion model, List<Mention> mentions, List<Relation> relations) {

    public Extraction {
        mentions = List.copyOf(mentions);
        relations = List.copyOf(relations);
        for (Relation relation : relations) {
            if (Math.max(relation.head(), relation.tail()) >= mentions.size()) {
                throw new IllegalArgumentException(
                        "%s, but there are %d mentions".formatted(relation, mentions.size()));
            }
        }
    }
}
