package iconograph.graph;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.Extraction;
import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.Likeness;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Look;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.Relation;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;

import org.jspecify.annotations.Nullable;

/// Builds linked posts for tests, a name at a time.
public final class Events {

    public static final ModelVersion TAGGER = new ModelVersion("tagger", "1");
    public static final ModelVersion LINKER = new ModelVersion("linker", "1");

    private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "OTHER");

    private final String sourceId;
    private final String text;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<LinkDecision> decisions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<ObjectRelation> objectRelations = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private ModelVersion model = TAGGER;
    private ModelVersion linker = LINKER;
    private @Nullable String author = "someone";
    private @Nullable Likeness meaning;
    private Instant writtenAt = Instant.parse("2026-03-01T12:00:00Z");

    private Events(String sourceId, String text) {
        this.sourceId = sourceId;
        this.text = text;
    }

    public static Events post(String sourceId, String text) {
        return new Events(sourceId, text);
    }

    /// What a post says, said by another one.
    public static Linked renamed(Linked event, String sourceId) {
        PostId id = idOf(sourceId);
        Post post = event.post();
        Extraction said = event.extraction();
        return new Linked(
                new Post(id, "test", sourceId, post.text(), post.author(), post.pictures(), post.writtenAt()),
                new Extraction(
                        id, said.model(), said.mentions(), said.relations(), said.sights(), said.objectRelations()),
                event.linker(),
                event.decisions(),
                event.meaning());
    }

    public static PostId idOf(String sourceId) {
        return PostId.of("test", sourceId);
    }

    public Events linked(String name, String type, String item, double score) {
        return mention(name, type, new LinkDecision.Linked(List.of(candidate(item, score))));
    }

    public Events unknown(String name, String type) {
        return mention(name, type, new LinkDecision.Unknown(name, List.of()));
    }

    public Events ambiguous(String name, String type, String... items) {
        List<Candidate> candidates = new ArrayList<>();
        for (String item : items) {
            candidates.add(candidate(item, 0.5 - candidates.size() / 100.0));
        }
        return mention(name, type, new LinkDecision.Ambiguous(candidates));
    }

    public Events picture(char digit, @Nullable String altText) {
        pictures.add(new Picture(sha256(digit), URI.create("file:///p/" + digit), "image/png", 640, 480, altText));
        return this;
    }

    /// The mention added last is shown in this region.
    public Events shownIn(char digit, int x, int y, int width, int height) {
        Mention last = mentions.removeLast();
        List<Grounding> groundings = new ArrayList<>(last.groundings());
        groundings.add(new Grounding(new ImageRegion(sha256(digit), x, y, width, height), 0.75));
        mentions.add(new Mention(last.span(), last.type(), last.score(), groundings));
        return this;
    }

    /// The bearer of the mention added last relates to an object in this region.
    public Events relatesTo(String type, char digit, int x, int y, int width, int height) {
        ImageRegion object = new ImageRegion(sha256(digit), x, y, width, height);
        objectRelations.add(new ObjectRelation(mentions.size() - 1, object, type, 0.5));
        return this;
    }

    /// In the picture there are a dog, a face and a line of writing.
    public Events seen(char digit, String line) {
        ImageRegion box = new ImageRegion(sha256(digit), 5, 6, 70, 80);
        sights.add(new Sight.Seen(
                sha256(digit),
                null,
                List.of(new Sight.Thing("dog", box, 0.5)),
                1,
                List.of(line),
                "a dog; a face; " + line,
                true));
        return this;
    }

    /// A region of the picture, which was seen, looks like this.
    public Events looks(
            Look.Kind kind, char digit, int x, int y, int width, int height, String encoder, float... numbers) {
        looks.add(new Look(kind, new ImageRegion(sha256(digit), x, y, width, height), Likeness.of(encoder, numbers)));
        return this;
    }

    /// The text says this.
    public Events means(String encoder, float... numbers) {
        meaning = Likeness.of(encoder, numbers);
        return this;
    }

    public Events unreadable(char digit, String reason) {
        sights.add(new Sight.Unreadable(sha256(digit), reason));
        return this;
    }

    public Events related(int head, int tail, String type) {
        relations.add(new Relation(head, tail, type, 0.625));
        return this;
    }

    public Events by(ModelVersion model) {
        this.model = model;
        return this;
    }

    public Events linkedBy(ModelVersion linker) {
        this.linker = linker;
        return this;
    }

    public Events author(@Nullable String author) {
        this.author = author;
        return this;
    }

    public Events writtenAt(Instant writtenAt) {
        this.writtenAt = writtenAt;
        return this;
    }

    public Linked event() {
        PostId id = idOf(sourceId);
        return new Linked(
                new Post(id, "test", sourceId, text, author, pictures, writtenAt),
                new Extraction(
                        id,
                        model,
                        mentions,
                        relations,
                        sights.stream().map(this::withLooks).toList(),
                        objectRelations),
                linker,
                decisions,
                meaning);
    }

    private Sight withLooks(Sight sight) {
        return sight instanceof Sight.Seen seen
                ? seen.with(looks.stream()
                        .filter(look -> look.region().picture().equals(seen.picture()))
                        .toList())
                : sight;
    }

    /// A name of which the linker said this.
    public Events mention(String name, String type, LinkDecision decision) {
        int from = text.indexOf(name, positions.getOrDefault(name, 0));
        if (from < 0) {
            throw new IllegalArgumentException("no more " + name + " in " + text);
        }
        positions.put(name, from + name.length());
        mentions.add(new Mention(TextSpan.ofUtf16(text, from, from + name.length()), type, 0.875));
        decisions.add(decision);
        return this;
    }

    /// What the knowledge base says about an item does not depend on who mentions it.
    public static Candidate candidate(String item, double score) {
        EntityId id = new EntityId(item);
        return new Candidate(
                id,
                "Label of " + item,
                "described as " + item,
                TYPES.get((int) (id.number() % TYPES.size())),
                item + " photo.jpg",
                score,
                Map.of("prior", 0.25, "context", 0.5));
    }

    public static String sha256(char digit) {
        return String.valueOf(digit).repeat(64);
    }
}
