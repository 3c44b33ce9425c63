package iconograph.graph.decisions;

import java.util.List;

import iconograph.graph.facts.EntityFact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing that a person decides.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Decision.NotSame.class, name = "not-same"),
    @JsonSubTypes.Type(value = Decision.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Decision.Undo.class, name = "undo")
})
public sealed interface Decision {

    /// Both are one, and the second stands for both. Whatever stood for the first stands for the second from now on.
    record Merge(String entity, String into) implements Decision {}

    /// The two are not one, and nobody is to merge them, or what they stand for.
    record NotSame(String entity, String other) implements Decision {}

    /// These mentions, which name the first entity, name another one.
    ///
    /// @param to which may be new
    record Split(String entity, List<MovedMention> mentions, EntityFact to) implements Decision {

        public Split {
            mentions = List.copyOf(mentions);
            if (mentions.isEmpty()) {
                throw new IllegalArgumentException("no mentions to move");
            }
        }
    }

    /// An earlier decision does not count any more. Undoing this one makes it count again.
    record Undo(long decision) implements Decision {}

    /// A mention, by where it stands and its words: should either change, the decision no longer holds for it.
    ///
    /// @param id as in [iconograph.graph.facts.MentionFact]
    record MovedMention(String id, String quote) {}
}
