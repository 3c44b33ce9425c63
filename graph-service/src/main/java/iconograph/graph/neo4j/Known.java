package iconograph.graph.neo4j;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import iconograph.contracts.ModelVersion;
import iconograph.graph.facts.Claim;
import iconograph.graph.facts.CoinedId;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.MentionFact;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// What the graph held of a batch's posts before they came again. Empty for new posts.
final class Known {

    /// Where a mention's arrow of each kind leads, in the words of the facts.
    private record Arrow(String element, String kind, String target, String contribution) {}

    private record Mentioned(String id, String name, List<Arrow> arrows) {}

    private final Map<String, Instant> contributions = new HashMap<>();
    private final Map<String, Mentioned> mentions = new HashMap<>();
    private final Set<String> pictures = new TreeSet<>();
    private final Set<String> entities = new TreeSet<>();
    private final Set<String> looks = new TreeSet<>();
    private final Set<String> meanings = new TreeSet<>();

    /// @param posts the answer to [Statements#POSTS]
    Known(List<Record> posts) {
        for (Record post : posts) {
            pictures.addAll(post.get("pictures").asList(Value::asString));
            entities.addAll(post.get("entities").asList(Value::asString));
            looks.addAll(post.get("looks").asList(Value::asString));
            meanings.addAll(post.get("meanings").asList(Value::asString));
            post.get("mentions").asList(this::mentioned).forEach(mention -> mentions.put(mention.id(), mention));
        }
    }

    /// When each contribution was first made.
    Map<String, Instant> contributions() {
        return Map.copyOf(contributions);
    }

    /// Entities that the posts named or may have named.
    Set<String> entities() {
        return entities;
    }

    int mentions() {
        return mentions.size();
    }

    /// How many statements of each kind are made about the mentions.
    Map<String, Integer> claims() {
        Map<String, Integer> claims = new HashMap<>();
        for (Mentioned mention : mentions.values()) {
            mention.arrows().forEach(arrow -> claims.merge(word(arrow.kind()), 1, Integer::sum));
        }
        return claims;
    }

    private static String word(String kind) {
        return switch (kind) {
            case "NAMES" -> "names";
            case "MAY_NAME" -> "mayName";
            case "SHOWN_IN" -> "shownIn";
            case "RELATES_TO" -> "relatesTo";
            case "RELATES" -> "relates";
            default -> throw new IllegalStateException("no claim: " + kind);
        };
    }

    boolean isNothing() {
        return mentions.isEmpty() && pictures.isEmpty() && meanings.isEmpty();
    }

    /// What of it the posts no longer say.
    Gone without(List<Facts> batch) {
        Map<String, String> names = new HashMap<>();
        Set<String> said = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (Facts facts : batch) {
            facts.mentions().forEach(mention -> names.put(mention.id(), mention.name()));
            facts.claims().forEach(claim -> said.add(facts.contribution(claim)));
            facts.post().pictures().forEach(picture -> shown.add(picture.sha256()));
        }
        Gone gone = new Gone();
        gone.looks.addAll(looks);
        gone.meanings.addAll(meanings);
        pictures.stream().filter(picture -> !shown.contains(picture)).forEach(gone.pictures::add);
        for (Mentioned mention : mentions.values()) {
            String name = names.get(mention.id());
            if (name == null) {
                gone.mentions.add(mention.id());
                mention.arrows().forEach(arrow -> gone.lose(arrow.kind(), arrow.target()));
            } else {
                for (Arrow arrow : mention.arrows()) {
                    if (!said.contains(arrow.contribution())) {
                        gone.claims.add(arrow.element());
                        gone.lose(arrow.kind(), arrow.target());
                    } else if (!name.equals(mention.name())) {
                        gone.respell(arrow.target());
                    }
                }
            }
        }
        return gone;
    }

    /// What the posts no longer say, and what may have lost its last supporter by that.
    static final class Gone {
        final Set<String> mentions = new TreeSet<>();
        final Set<String> claims = new TreeSet<>();
        final Set<String> pictures = new TreeSet<>();
        final Set<String> entities = new TreeSet<>();
        final Set<String> regions = new TreeSet<>();
        final Set<String> looks = new TreeSet<>();
        final Set<String> meanings = new TreeSet<>();

        /// Coined entities that may have to show another spelling.
        final Set<String> respelled = new TreeSet<>();

        private void lose(String kind, String target) {
            switch (kind) {
                case "NAMES", "MAY_NAME" -> {
                    entities.add(target);
                    respell(target);
                }
                case "SHOWN_IN", "RELATES_TO" -> regions.add(target);
                default -> {
                    // another mention, which stands or falls with its post
                }
            }
        }

        private void respell(String target) {
            if (CoinedId.isOne(target)) {
                respelled.add(target);
            }
        }
    }

    private Mentioned mentioned(Value mention) {
        String id = mention.get("id").asString();
        note(contributionOf(MentionFact.keyOf(id, mention.get("type").asString()), mention), mention);
        List<Arrow> arrows = mention.get("claims").asList(claim -> arrow(id, claim));
        return new Mentioned(id, mention.get("name").asString(), arrows);
    }

    private Arrow arrow(String mention, Value claim) {
        String kind = claim.get("kind").asString();
        String target = claim.get("target").asString();
        String key =
                switch (kind) {
                    case "NAMES" -> Claim.Names.keyOf(mention, target);
                    case "MAY_NAME" -> Claim.MayName.keyOf(mention, target);
                    case "SHOWN_IN" -> Claim.ShownIn.keyOf(mention, target);
                    case "RELATES_TO" ->
                        Claim.RelatesTo.keyOf(mention, target, claim.get("type").asString());
                    case "RELATES" ->
                        Claim.Relates.keyOf(mention, target, claim.get("type").asString());
                    default -> throw new IllegalStateException("no claim: " + kind);
                };
        if (kind.equals("MAY_NAME")) {
            entities.add(target);
        }
        String contribution = contributionOf(key, claim);
        note(contribution, claim);
        return new Arrow(claim.get("id").asString(), kind, target, contribution);
    }

    private static String contributionOf(String key, Value source) {
        return Facts.contribution(
                key,
                new ModelVersion(
                        source.get("model").asString(), source.get("version").asString()));
    }

    private void note(String contribution, Value source) {
        ZonedDateTime at = source.get("at").asZonedDateTime();
        contributions.put(contribution, at.toInstant());
    }
}
