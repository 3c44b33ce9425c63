package iconograph.graph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.Sight;

import org.jspecify.annotations.Nullable;

/// All that one post contributes to the graph. Both views, Neo4j's and RDF's, are made from this record alone.
///
/// A pure function of the event: the same event always gives equal facts, in the same order.
///
/// @param post     with text that every store can keep
/// @param model    which model found the mentions, where pictures show them, and their relations, to objects too
/// @param linker   which linker decided what they name
/// @param mentions in the order of the text
/// @param entities those that the mentions name or may name, by id
/// @param claims   what is said about the mentions, no two with the same key
/// @param looks    what the regions of the claims look like, no two with the same id
/// @param meaning  what its text says, to be compared with others; null where that is not known
/// @param sights   what became of looking at the post's pictures, at most one of a picture
/// @param judged   whom people said that mentions name, by mention
/// @param approved who approved mentions and claims, by their keys
/// @param merged   which entity stands for one that people merged into it, by that one; of those that the mentions name
/// @param checked  whether people judged all names of the post: there was one to judge, and all that are left are
///                 approved
public record Facts(
        Post post,
        ModelVersion model,
        ModelVersion linker,
        List<MentionFact> mentions,
        List<EntityFact> entities,
        List<Claim> claims,
        List<RegionLook> looks,
        @Nullable TextMeaning meaning,
        List<Sight> sights,
        Map<String, Judgement> judged,
        Map<String, Decider> approved,
        Map<String, String> merged,
        boolean checked) {

    public Facts {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
        claims = List.copyOf(claims);
        looks = List.copyOf(looks);
        sights = List.copyOf(sights);
        judged = Map.copyOf(judged);
        approved = Map.copyOf(approved);
        merged = Map.copyOf(merged);
    }

    /// @throws IllegalArgumentException if the event contradicts itself, such as by a span beyond the text's end
    public static Facts of(Linked event) {
        return new FactsReading(event).facts();
    }

    /// The same with what people decided in the place of what models say, as far as it speaks of what the post still
    /// has.
    ///
    /// @param names    whom mentions name, of this post or any
    /// @param verdicts on facts of this post, no two on the same subject
    public Facts judged(Map<QuotedMention, Judgement> names, List<Verdict> verdicts) {
        return new FactsJudging(this, names, verdicts).facts();
    }

    /// The same, knowing which entities stand for those that people merged into them.
    ///
    /// @param representatives by entity, of those that do not stand for themselves
    public Facts standingFor(Map<String, String> representatives) {
        return representatives.equals(merged)
                ? this
                : new Facts(
                        post,
                        model,
                        linker,
                        mentions,
                        entities,
                        claims,
                        looks,
                        meaning,
                        sights,
                        judged,
                        approved,
                        representatives,
                        checked);
    }

    /// The item of Wikidata that a picture shows, if a person approved that, and there is one.
    public Optional<String> approvedItem(Depiction depiction) {
        return decider(depiction.shown())
                .flatMap(person -> Depiction.item(depiction.entity(), merged.get(depiction.entity())));
    }

    /// Why verdicts do not matter any more, of those that do not.
    ///
    /// @param names    whom mentions name, of this post or any
    /// @param verdicts on facts of this post, no two on the same subject
    public Map<Verdict, String> lapsed(Map<QuotedMention, Judgement> names, List<Verdict> verdicts) {
        return new FactsJudging(this, names, verdicts).lapsed();
    }

    /// The person who decided, if that is why the claim is made.
    public Optional<Decider> decider(Claim claim) {
        Decider decider = approved.get(claim.key());
        if (decider == null && claim instanceof Claim.Names && judged.get(claim.mention()) instanceof Judgement named) {
            decider = named.decider();
        }
        return Optional.ofNullable(decider);
    }

    /// The person who approved the mention.
    public Optional<Decider> decider(MentionFact mention) {
        return Optional.ofNullable(approved.get(mention.key()));
    }

    /// Whom the regions show, in the order of the claims.
    public List<Depiction> depictions() {
        Map<String, String> bearers = new HashMap<>();
        for (Claim claim : claims) {
            if (claim instanceof Claim.Names names) {
                bearers.put(names.mention(), names.entity());
            }
        }
        List<Depiction> depictions = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim instanceof Claim.ShownIn shown && bearers.get(shown.mention()) instanceof String bearer) {
                depictions.add(new Depiction(shown, bearer));
            }
        }
        return depictions;
    }

    /// Which model makes this claim, or which person.
    public ModelVersion by(Claim claim) {
        return decider(claim).map(Decider::author).orElseGet(() -> switch (claim) {
            case Claim.Names names -> linker;
            case Claim.MayName mayName -> linker;
            case Claim.ShownIn shownIn -> model;
            case Claim.RelatesTo relatesTo -> model;
            case Claim.Relates relates -> model;
        });
    }

    /// Which model found this mention, or which person approved it.
    public ModelVersion by(MentionFact mention) {
        return decider(mention).map(Decider::author).orElse(model);
    }

    /// Names the contribution that a model makes with one statement, for the time at which it was made.
    public String contribution(Claim claim) {
        return contribution(claim.key(), by(claim));
    }

    public String contribution(MentionFact mention) {
        return contribution(mention.key(), by(mention));
    }

    /// Names of all that models contribute with this post.
    public List<String> contributions() {
        return Stream.concat(
                        mentions.stream().map(this::contribution),
                        claims.stream().map(this::contribution))
                .toList();
    }

    /// @param key of a mention or a claim
    public static String contribution(String key, ModelVersion by) {
        return key + " by " + by;
    }
}
