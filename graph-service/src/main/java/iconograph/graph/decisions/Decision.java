package iconograph.graph.decisions;

import java.util.List;

import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.JudgedFact;
import iconograph.graph.facts.QuotedMention;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing that a person decides.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Decision.NotSame.class, name = "not-same"),
    @JsonSubTypes.Type(value = Decision.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Decision.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = Decision.Reject.class, name = "reject"),
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
    record Split(String entity, List<QuotedMention> mentions, EntityFact to) implements Decision {

        public Split {
            mentions = List.copyOf(mentions);
            if (mentions.isEmpty()) {
                throw new IllegalArgumentException("no mentions to move");
            }
        }
    }

    /// It is so, whether or not a model says it too.
    record Approve(JudgedFact fact) implements Decision {}

    /// It is not so, whatever models say.
    record Reject(JudgedFact fact) implements Decision {}

    /// An earlier decision does not count any more. Undoing this one makes it count again.
    record Undo(long decision) implements Decision {}
}
