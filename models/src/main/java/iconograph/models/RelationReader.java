package iconograph.models;

import java.util.List;

import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.models.data.SeenPair;

/// Reads how the bearers of names relate.
public non-sealed interface RelationReader extends ModelReader {

    /// A text as people published it, and the names that were found in it.
    ///
    /// @param mentions in the order of the text, not overlapping
    record NamedText(PostText post, List<Mention> mentions) {

        public NamedText {
            mentions = List.copyOf(mentions);
        }

        /// Of a post without pictures.
        public NamedText(String text, List<Mention> mentions) {
            this(PostText.alone(text), mentions);
        }
    }

    /// How two mentions relate.
    ///
    /// @param relation such as `/per/org/member_of`, or `None`
    /// @param score    how sure the model is of it, from 0 to 1
    record FoundRelation(String relation, double score) {}

    /// @return for each text the relations between its mentions, by head and tail; at most one for two mentions in one
    ///     direction, no relation in both, and none between mentions that stand too far apart
    List<List<Relation>> read(List<NamedText> texts);

    /// Whatever the mentions are, without regard to their types. Reads the words of their pictures if the model uses
    /// those.
    ///
    /// @return for each pair the relation from head to tail
    List<FoundRelation> classify(List<SeenPair> pairs);
}
