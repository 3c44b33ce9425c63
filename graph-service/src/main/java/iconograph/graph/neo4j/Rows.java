package iconograph.graph.neo4j;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.Sight;
import iconograph.graph.facts.Claim;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Decider;
import iconograph.graph.facts.Depiction;
import iconograph.graph.facts.EntityFact;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.MentionFact;
import iconograph.graph.facts.RegionLook;
import iconograph.graph.facts.TextMeaning;

import org.jspecify.annotations.Nullable;

/// A batch's facts as the rows that [Statements] take. A pure function of the facts.
///
/// Rows are sorted by key, so that two writers lock nodes in the same order.
final class Rows {

    /// Sorts as the instants do: digits only, down to nanoseconds.
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    final TreeMap<String, Map<String, @Nullable Object>> entities = new TreeMap<>();
    final List<Map<String, @Nullable Object>> coinedLabels = new ArrayList<>();
    final TreeMap<String, Map<String, @Nullable Object>> pictures = new TreeMap<>();
    final List<Map<String, @Nullable Object>> shows = new ArrayList<>();
    final List<Map<String, @Nullable Object>> mentions = new ArrayList<>();
    final List<Map<String, @Nullable Object>> names = new ArrayList<>();
    final List<Map<String, @Nullable Object>> mayName = new ArrayList<>();
    final List<Map<String, @Nullable Object>> shownIn = new ArrayList<>();
    final List<Map<String, @Nullable Object>> relatesTo = new ArrayList<>();
    final TreeMap<String, Map<String, @Nullable Object>> looks = new TreeMap<>();
    final TreeMap<String, Map<String, @Nullable Object>> meanings = new TreeMap<>();
    final List<Map<String, @Nullable Object>> depicts = new ArrayList<>();
    final List<Map<String, @Nullable Object>> relates = new ArrayList<>();
    final List<Map<String, @Nullable Object>> shortcuts = new ArrayList<>();

    Rows(List<DatedFacts> batch) {
        batch.forEach(this::add);
    }

    static Map<String, @Nullable Object> post(Post post) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", post.id().toString());
        properties.put("source", post.source());
        properties.put("sourceId", post.sourceId());
        properties.put("text", post.text());
        properties.put("author", post.author());
        properties.put("writtenAt", post.writtenAt().atZone(ZoneOffset.UTC));
        properties.put("place", SORTABLE.format(post.writtenAt()) + "/" + post.id());
        return row("id", post.id().toString(), "properties", properties);
    }

    /// For an entity that a post no longer mentions, and that is to be locked all the same.
    static Map<String, @Nullable Object> nothingNew(String entity) {
        return row("id", entity, "properties", Map.of());
    }

    /// The pictures that a post shows, the entities it mentions, what its regions look like and its text says, and whom
    /// its regions depict.
    static Map<String, @Nullable Object> keeps(Facts facts) {
        return row(
                "id",
                facts.post().id().toString(),
                "pictures",
                facts.post().pictures().stream().map(Picture::sha256).toList(),
                "entities",
                List.copyOf(timesNamed(facts).keySet()),
                "looks",
                facts.looks().stream().map(RegionLook::id).toList(),
                "meanings",
                facts.meaning() instanceof TextMeaning meaning ? List.of(meaning.id()) : List.of(),
                "depictions",
                facts.depictions().stream()
                        .map(it -> List.of(it.shown().mention(), it.shown().regionId(), it.entity()))
                        .toList());
    }

    private void add(DatedFacts dated) {
        Facts facts = dated.facts();
        String post = facts.post().id().toString();
        facts.entities().forEach(this::entity);
        pictures(facts);
        facts.mentions().forEach(mention -> mentions.add(mention(dated, mention)));
        facts.claims().forEach(claim -> claim(dated, claim));
        facts.looks().forEach(look -> look(post, look));
        meaning(post, facts.meaning());
        facts.depictions().forEach(depiction -> depict(facts, depiction));
        timesNamed(facts)
                .forEach((entity, times) -> shortcuts.add(row("post", post, "entity", entity, "times", times)));
    }

    private void entity(EntityFact entity) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("type", entity.type());
        if (entity.coined()) {
            coinedLabels.add(row("id", entity.id(), "label", entity.label()));
        } else {
            properties.put("label", entity.label());
            properties.put("description", entity.description());
            properties.put("picture", entity.picture());
        }
        entities.put(entity.id(), row("id", entity.id(), "properties", properties));
    }

    private void pictures(Facts facts) {
        Post post = facts.post();
        Map<String, Sight> sights =
                facts.sights().stream().collect(Collectors.toMap(Sight::picture, sight -> sight, (a, b) -> a));
        int position = 0;
        for (Picture picture : post.pictures()) {
            Map<String, @Nullable Object> properties =
                    row("width", picture.width(), "height", picture.height(), "mediaType", picture.mediaType());
            pictures.put(picture.sha256(), row("sha256", picture.sha256(), "properties", properties));
            Map<String, @Nullable Object> shown = row("position", position++, "altText", picture.altText());
            Sight sight = sights.get(picture.sha256());
            if (sight != null) {
                shown.putAll(SightProperties.of(sight));
            }
            shows.add(row("post", post.id().toString(), "sha256", picture.sha256(), "properties", shown));
        }
    }

    private static Map<String, @Nullable Object> mention(DatedFacts dated, MentionFact mention) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", mention.id());
        properties.put("start", mention.span().start());
        properties.put("end", mention.span().end());
        properties.put("quote", mention.quote());
        properties.put("name", mention.name());
        properties.put("type", mention.type());
        properties.put("score", mention.score());
        properties.put("decision", mention.decision().word());
        properties.put("model", dated.facts().by(mention).name());
        properties.put("version", dated.facts().by(mention).version());
        properties.put("at", dated.at(mention).atZone(ZoneOffset.UTC));
        return row("id", mention.id(), "post", dated.facts().post().id().toString(), "properties", properties);
    }

    private void claim(DatedFacts dated, Claim claim) {
        Map<String, @Nullable Object> properties =
                row("score", claim.score(), "at", dated.at(claim).atZone(ZoneOffset.UTC));
        Map<String, @Nullable Object> row = row("mention", claim.mention(), "properties", properties);
        row.put("model", dated.facts().by(claim).name());
        row.put("version", dated.facts().by(claim).version());
        switch (claim) {
            case Claim.Names it -> {
                row.put("entity", it.entity());
                parts(properties, it.parts());
                names.add(row);
            }
            case Claim.MayName it -> {
                row.put("entity", it.entity());
                properties.put("rank", it.rank());
                parts(properties, it.parts());
                mayName.add(row);
            }
            case Claim.ShownIn it -> {
                region(row, it);
                shownIn.add(row);
            }
            case Claim.RelatesTo it -> {
                region(row, it);
                row.put("type", it.type());
                relatesTo.add(row);
            }
            case Claim.Relates it -> {
                row.put("tail", it.tail());
                row.put("type", it.type());
                relates.add(row);
            }
        }
    }

    private void look(String post, RegionLook it) {
        Map<String, @Nullable Object> row = row("id", it.id(), "post", post);
        row.put("region", it.region());
        row.put("kind", it.kindName());
        row.put("by", it.likeness().encoder());
        row.put("vector", it.likeness().direction());
        looks.put(it.id() + " " + post, row);
    }

    private void meaning(String post, @Nullable TextMeaning it) {
        if (it != null) {
            Map<String, @Nullable Object> row = row("id", it.id(), "post", post);
            row.put("by", it.likeness().encoder());
            row.put("vector", it.likeness().direction());
            meanings.put(it.id() + " " + post, row);
        }
    }

    private void depict(Facts facts, Depiction it) {
        Map<String, @Nullable Object> row = row("region", it.shown().regionId(), "entity", it.entity());
        row.put("mention", it.shown().mention());
        row.put("score", it.shown().score());
        row.put("decision", facts.decider(it.shown()).map(Decider::decision).orElse(null));
        depicts.add(row);
    }

    private static void region(Map<String, @Nullable Object> row, Claim.InPicture it) {
        row.put("picture", it.region().picture());
        row.put("region", it.regionId());
        row.put("box", box(it));
    }

    private static Map<String, @Nullable Object> box(Claim.InPicture it) {
        Map<String, @Nullable Object> box =
                row("x", it.region().x(), "y", it.region().y());
        box.put("width", it.region().width());
        box.put("height", it.region().height());
        box.put("crop", it.crop());
        return box;
    }

    /// Neo4j keeps no maps, so names and values go side by side.
    private static void parts(Map<String, @Nullable Object> properties, Map<String, Double> parts) {
        properties.put("parts", List.copyOf(parts.keySet()));
        properties.put("partScores", List.copyOf(parts.values()));
    }

    private static Map<String, Integer> timesNamed(Facts facts) {
        return facts.claims().stream()
                .filter(Claim.Names.class::isInstance)
                .map(Claim.Names.class::cast)
                .collect(Collectors.groupingBy(Claim.Names::entity, TreeMap::new, Collectors.summingInt(named -> 1)));
    }

    private static Map<String, @Nullable Object> row(
            String key, Object value, String other, @Nullable Object otherValue, Object... more) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(key, value);
        row.put(other, otherValue);
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1]);
        }
        return row;
    }
}
