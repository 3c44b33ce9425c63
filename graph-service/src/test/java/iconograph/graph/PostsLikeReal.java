package iconograph.graph;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

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
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.Relation;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;

/// Any number of posts in the shapes of real ones, about things drawn by chance: what is named most is in every tenth
/// post, what is named least in one of all.
final class PostsLikeReal {

    private static final String SOURCE = "drawn";
    private static final int THINGS = 300_000;
    private static final int NUMBERS_OF_A_LOOK = 1_024;
    private static final int NUMBERS_OF_A_MEANING = 384;

    /// One picture of so many has been posted before.
    private static final int SHARED = 12;

    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "mi", "ne", "ru", "sa", "te", "vo", "ba", "di", "fe", "gu", "ho", "ja", "pe", "zi");
    private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "OTHER");
    private static final List<String> KINDS = List.of("person", "chair", "dog", "car", "tie", "sports ball", "cup");

    private final List<PostShape> shapes;

    PostsLikeReal(List<PostShape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    static PostId idOf(int number) {
        return PostId.of(SOURCE, Integer.toString(number));
    }

    /// The same number gives the same post.
    Linked post(int number) {
        return new Drawing(number).post();
    }

    List<Linked> posts(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::post).toList();
    }

    private final class Drawing {

        private final Random chance;
        private final int number;
        private final PostShape shape;
        private final List<Picture> pictures = new ArrayList<>();
        private final List<ImageRegion> shown = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Drawing(int number) {
            this.chance = new Random(20261126L * 31 + number);
            // The first numbers that neighbouring seeds give are alike.
            chance.nextInt();
            this.number = number;
            this.shape = shapes.get(chance.nextInt(shapes.size()));
        }

        Linked post() {
            shape.pictures().forEach(shown -> pictures.add(picture()));
            List<Mention> mentions = new ArrayList<>();
            List<LinkDecision> decisions = new ArrayList<>();
            int filler = Math.max(
                    4 * shape.names().size(),
                    shape.text()
                            - shape.names().stream()
                                    .mapToInt(PostShape.Name::length)
                                    .sum());
            for (PostShape.Name name : shape.names()) {
                fill(filler / (shape.names().size() + 1));
                int thing = thing();
                int start = text.length();
                text.append(spelled(thing, name.length()));
                mentions.add(new Mention(new TextSpan(start, text.length()), name.type(), score(), shown(name)));
                decisions.add(decision(name, thing, text.substring(start)));
            }
            fill(Math.max(1, filler / (shape.names().size() + 1)));
            PostId id = idOf(number);
            return new Linked(
                    new Post(
                            id,
                            SOURCE,
                            Integer.toString(number),
                            text.toString(),
                            null,
                            pictures,
                            Instant.parse("2024-01-01T00:00:00Z").plusSeconds(61L * number)),
                    new Extraction(id, Events.TAGGER, mentions, relations(), sights(), objects()),
                    Events.LINKER,
                    decisions,
                    meaning());
        }

        private void fill(int length) {
            int end = text.length() + length;
            while (text.length() < end) {
                text.append(text.isEmpty() ? "" : " ").append(spelled(1 + chance.nextInt(2_000), 5));
            }
            text.append(' ');
        }

        private Picture picture() {
            Random of = chance.nextInt(SHARED) == 0 ? new Random(thing()) : chance;
            byte[] digest = new byte[32];
            of.nextBytes(digest);
            String sha256 = HexFormat.of().formatHex(digest);
            return new Picture(sha256, URI.create("file:///p/" + sha256), "image/jpeg", 640, 480, null);
        }

        private List<Grounding> shown(PostShape.Name name) {
            List<Grounding> groundings = pictures.isEmpty()
                    ? List.of()
                    : IntStream.range(0, name.regions())
                            .mapToObj(i -> new Grounding(region(), score()))
                            .toList();
            groundings.forEach(grounding -> shown.add(grounding.region()));
            return groundings;
        }

        private ImageRegion region() {
            return new ImageRegion(
                    pictures.get(chance.nextInt(pictures.size())).sha256(),
                    chance.nextInt(320),
                    chance.nextInt(240),
                    20 + chance.nextInt(300),
                    20 + chance.nextInt(220));
        }

        private LinkDecision decision(PostShape.Name name, int thing, String spelled) {
            List<Candidate> candidates = IntStream.range(0, name.candidates())
                    // Its namesakes are as well known as others are.
                    .mapToObj(i -> candidate(i == 0 ? thing : 1 + (int) (thing * 7919L * i % THINGS), score()))
                    .toList();
            return switch (name.decision()) {
                case "Linked" -> new LinkDecision.Linked(candidates);
                case "Ambiguous" -> new LinkDecision.Ambiguous(candidates);
                case "Unknown" -> new LinkDecision.Unknown(spelled, candidates);
                default -> throw new IllegalArgumentException("no decision: " + name.decision());
            };
        }

        private List<Relation> relations() {
            return shape.relations().stream()
                    .map(it -> new Relation(it.head(), it.tail(), it.type(), score()))
                    .toList();
        }

        private List<ObjectRelation> objects() {
            return pictures.isEmpty()
                    ? List.of()
                    : shape.objects().stream()
                            .map(it -> new ObjectRelation(it.mention(), region(), it.type(), score()))
                            .toList();
        }

        private List<Sight> sights() {
            List<Sight> sights = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                String sha256 = pictures.get(i).sha256();
                PostShape.Shown seen = shape.pictures().get(i);
                sights.add(seen.things() < 0 ? new Sight.Unreadable(sha256, "is damaged") : seen(sha256, seen));
            }
            return sights;
        }

        private Sight seen(String sha256, PostShape.Shown seen) {
            return new Sight.Seen(
                    sha256,
                    null,
                    IntStream.range(0, seen.things())
                            .mapToObj(i -> new Sight.Thing(KINDS.get(chance.nextInt(KINDS.size())), region(), score()))
                            .toList(),
                    seen.faces(),
                    IntStream.range(0, seen.lines())
                            .mapToObj(i -> spelled(thing(), 12))
                            .toList(),
                    seen.words() == 0 ? "" : spelled(thing(), seen.words()),
                    true,
                    looks(sha256, seen));
        }

        private Likeness meaning() {
            float[] direction = new float[NUMBERS_OF_A_MEANING];
            for (int i = 0; i < direction.length; i++) {
                direction[i] = (float) chance.nextGaussian();
            }
            return Likeness.of("sentences", direction);
        }

        /// Of regions that show names first.
        private List<Look> looks(String sha256, PostShape.Shown seen) {
            List<ImageRegion> regions = shown.stream()
                    .filter(region -> region.picture().equals(sha256))
                    .toList();
            return IntStream.range(0, seen.looks())
                    .mapToObj(i -> look(i < regions.size() ? regions.get(i) : region()))
                    .toList();
        }

        private Look look(ImageRegion region) {
            float[] direction = new float[NUMBERS_OF_A_LOOK];
            for (int i = 0; i < direction.length; i++) {
                direction[i] = chance.nextInt(10) == 0 ? 1 + chance.nextFloat() : 0;
            }
            return new Look(Look.Kind.FACE, region, Likeness.of("faces", direction));
        }

        /// Number n comes about 1/n as often as number 1.
        private int thing() {
            return (int) Math.exp(chance.nextDouble() * Math.log(THINGS));
        }

        private double score() {
            return 0.5 + chance.nextInt(500) / 1000.0;
        }
    }

    /// What the knowledge base says about an item does not depend on who mentions it.
    private static Candidate candidate(int item, double score) {
        return new Candidate(
                new EntityId("Q" + item),
                spelled(item, 10),
                "described as " + spelled(item * 31, 30),
                TYPES.get(item % TYPES.size()),
                item % 3 == 0 ? spelled(item, 12) + ".jpg" : null,
                score,
                Map.of("context", 0.5, "name", 0.75, "prior", 0.25, "type", 1.0));
    }

    /// The same for the same thing and length.
    private static String spelled(int thing, int length) {
        StringBuilder name = new StringBuilder();
        for (long rest = thing; rest > 0; rest /= SYLLABLES.size()) {
            name.append(SYLLABLES.get((int) (rest % SYLLABLES.size())));
        }
        while (name.length() < length) {
            name.append(name.length() % 9 == 8 ? " " : SYLLABLES.get((thing + name.length()) % SYLLABLES.size()));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
