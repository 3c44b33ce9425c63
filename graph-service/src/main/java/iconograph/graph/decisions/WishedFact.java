package iconograph.graph.decisions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// A fact of a post that somebody would like to judge, in the words of the API. Mentions are named by their ids, such
/// as `…/0-5`, and regions by picture and box, such as `…/10,20,300,400`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WishedFact.Name.class, name = "name"),
    @JsonSubTypes.Type(value = WishedFact.Depiction.class, name = "depiction"),
    @JsonSubTypes.Type(value = WishedFact.Relation.class, name = "relation"),
    @JsonSubTypes.Type(value = WishedFact.ObjectRelation.class, name = "object-relation")
})
public sealed interface WishedFact {

    @Nullable
    String mention();

    /// These words are a name.
    ///
    /// @param type such as `PER`; null for the one that it has
    record Name(@Nullable String mention, @Nullable String type) implements WishedFact {}

    /// The region shows an entity, which the mention names.
    ///
    /// @param entity null for the one that the mention names now
    record Depiction(
            @Nullable String mention,
            @Nullable String region,
            @Nullable String entity) implements WishedFact {}

    /// The bearer of one mention relates to that of another.
    record Relation(
            @Nullable String mention,
            @Nullable String tail,
            @Nullable String type) implements WishedFact {}

    /// The bearer of a mention relates to an object that the region shows.
    record ObjectRelation(
            @Nullable String mention,
            @Nullable String region,
            @Nullable String type) implements WishedFact {}
}
