package iconograph.graph.decisions;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// What somebody would like to decide, in the words of the API.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Wish.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Wish.NotSame.class, name = "not-same"),
    @JsonSubTypes.Type(value = Wish.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Wish.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = Wish.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Wish.Undo.class, name = "undo")
})
public sealed interface Wish {

    /// The first entity is the second.
    record Merge(@Nullable String entity, @Nullable String into) implements Wish {}

    /// They are two.
    record NotSame(@Nullable String entity, @Nullable String other) implements Wish {}

    /// Some mentions of an entity name another one: one of the graph, or a new one.
    ///
    /// @param mentions ids
    /// @param to       id of an entity of the graph; null for a new one
    record Split(
            @Nullable String entity,
            @Nullable List<String> mentions,
            @Nullable String to) implements Wish {}

    /// A fact of a post is so.
    record Approve(@Nullable WishedFact fact) implements Wish {}

    /// A fact of a post is not so.
    record Reject(@Nullable WishedFact fact) implements Wish {}

    /// An earlier decision is taken back.
    record Undo(@Nullable Long decision) implements Wish {}
}
