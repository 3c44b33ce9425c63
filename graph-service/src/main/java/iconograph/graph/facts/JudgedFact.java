package iconograph.graph.facts;

import java.util.Map;

import iconograph.contracts.ImageRegion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A fact of a post that people can approve or reject. It is told from others by what it speaks of, not by who says it
/// or how surely, so that it is the same fact when the post is read anew.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JudgedFact.Name.class, name = "name"),
    @JsonSubTypes.Type(value = JudgedFact.Depiction.class, name = "depiction"),
    @JsonSubTypes.Type(value = JudgedFact.Relation.class, name = "relation"),
    @JsonSubTypes.Type(value = JudgedFact.ObjectRelation.class, name = "object-relation")
})
public sealed interface JudgedFact {

    QuotedMention mention();

    /// As in [Claim#key] and [MentionFact#key].
    String key();

    /// What the judgement is about: of several about the same, the latest counts.
    default String subject() {
        return "%s \"%s\"".formatted(key(), mention().quote());
    }

    /// These words are a name of this type.
    record Name(QuotedMention mention, String type) implements JudgedFact {

        @Override
        public String key() {
            return MentionFact.keyOf(mention.id(), type);
        }

        /// Whatever the type: somewhere is one name or none.
        @Override
        public String subject() {
            return "%s \"%s\"".formatted(mention.id(), mention.quote());
        }
    }

    /// A region of one of the post's pictures shows this entity, which the mention names.
    record Depiction(QuotedMention mention, ImageRegion region, EntityFact entity) implements JudgedFact {

        Claim.ShownIn claim() {
            return new Claim.ShownIn(mention.id(), region, Decider.SCORE);
        }

        @Override
        public String key() {
            return claim().key();
        }

        /// A region that does not show one entity may show another, should the mention name that one.
        @Override
        public String subject() {
            return JudgedFact.super.subject() + " " + entity.id();
        }
    }

    /// The bearer of one mention relates to that of another.
    record Relation(QuotedMention mention, QuotedMention tail, String type) implements JudgedFact {

        Claim.Relates claim() {
            return new Claim.Relates(mention.id(), tail.id(), type, Decider.SCORE);
        }

        @Override
        public String key() {
            return claim().key();
        }

        @Override
        public String subject() {
            return "%s \"%s\"".formatted(JudgedFact.super.subject(), tail.quote());
        }
    }

    /// The bearer of a mention relates to an object that a region shows.
    record ObjectRelation(QuotedMention mention, ImageRegion region, String type) implements JudgedFact {

        Claim.RelatesTo claim() {
            return new Claim.RelatesTo(mention.id(), region, type, Decider.SCORE);
        }

        @Override
        public String key() {
            return claim().key();
        }
    }

    /// Whom a mention names, if approving this says so too: by mention.
    default Map<QuotedMention, EntityFact> settles() {
        return this instanceof Depiction depiction ? Map.of(mention(), depiction.entity()) : Map.of();
    }
}
