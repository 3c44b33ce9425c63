package iconograph.graph.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.graph.rdf.HeldPost.Entity;
import iconograph.graph.rdf.HeldPost.Mention;
import iconograph.graph.rdf.HeldPost.Naming;
import iconograph.graph.rdf.HeldPost.Picture;
import iconograph.graph.rdf.HeldPost.Region;
import iconograph.graph.rdf.HeldPost.Relating;
import iconograph.graph.rdf.HeldPost.Showing;
import iconograph.graph.rdf.HeldPost.Support;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Puts one post together from its triples. Used once.
///
/// What [PostGraph] did not write, or of which a part is missing, is passed over.
final class HeldPostReading {

    private static final Pattern REGION = Pattern.compile("([0-9a-f]+)/(\\d+),(\\d+),(\\d+),(\\d+)");
    private static final Node IMAGE_OBJECT = Vocabulary.schema("ImageObject");
    private static final Node AUTHOR = Vocabulary.schema("author");
    private static final Node PUBLISHED = Vocabulary.schema("datePublished");
    private static final Node HAS_SELECTOR = Vocabulary.oa("hasSelector");
    private static final Node ATTRIBUTED_TO = Vocabulary.prov("wasAttributedTo");
    private static final Node GENERATED_AT = Vocabulary.prov("generatedAtTime");

    private final Node post;
    private final Map<Node, Map<Node, List<Node>>> things = new HashMap<>();

    HeldPostReading(Node post) {
        this.post = post;
    }

    void take(Triple triple) {
        things.computeIfAbsent(triple.getSubject(), it -> new HashMap<>())
                .computeIfAbsent(triple.getPredicate(), it -> new ArrayList<>(1))
                .add(triple.getObject());
    }

    /// @return nothing if there was none
    Optional<HeldPost> post() {
        String text = words(post, PostGraph.TEXT);
        if (text == null) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Naming> namings = new ArrayList<>();
        List<Showing> showings = new ArrayList<>();
        List<Relating> relatings = new ArrayList<>();
        for (Node thing : things.keySet()) {
            Node said = one(thing, Vocabulary.REIFIES);
            if (said != null && said.isTripleTerm() && thing.isURI()) {
                claim(thing, said.getTriple(), namings, showings, relatings);
            }
            Node type = one(thing, Vocabulary.TYPE);
            if (type == null || !thing.isURI()) {
                continue;
            }
            if (type.equals(Vocabulary.MENTION)) {
                add(mentions, mention(thing));
            } else if (type.equals(IMAGE_OBJECT)) {
                add(pictures, picture(thing));
            } else if (type.isURI() && type.getURI().startsWith(Vocabulary.SCHEMA) && !thing.equals(post)) {
                add(entities, entity(thing, type));
            }
        }
        pictures.sort(Comparator.comparing(Picture::sha256));
        entities.sort(Comparator.comparing(Entity::id));
        mentions.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
        namings.sort(Comparator.comparing(Naming::mention).thenComparingInt(Naming::rank));
        showings.sort(Comparator.comparing(Showing::iri));
        relatings.sort(Comparator.comparing(Relating::iri));
        return Optional.of(new HeldPost(
                post.getURI(),
                post.getURI().substring(post.getURI().lastIndexOf('/') + 1),
                wordsOr("", post, Vocabulary.SOURCE),
                wordsOr("", post, Vocabulary.SOURCE_ID),
                text,
                words(post, AUTHOR),
                words(post, PUBLISHED),
                one(post, Vocabulary.CHECKED) != null,
                pictures,
                entities,
                mentions,
                namings,
                showings,
                relatings));
    }

    private static <T> void add(List<T> list, @Nullable T thing) {
        if (thing != null) {
            list.add(thing);
        }
    }

    private Picture picture(Node it) {
        return new Picture(
                it.getURI(),
                RdfFacts.idOf(it),
                wordsOr("", it, Vocabulary.schema("encodingFormat")),
                number(it, Vocabulary.schema("width"), 0),
                number(it, Vocabulary.schema("height"), 0),
                words(it, Vocabulary.schema("caption")));
    }

    private @Nullable Entity entity(Node it, Node type) {
        String label = words(it, Vocabulary.LABEL);
        Node picture = one(it, PostGraph.IMAGE);
        return label == null
                ? null
                : new Entity(
                        it.getURI(),
                        RdfFacts.idOf(it),
                        type.getURI().substring(Vocabulary.SCHEMA.length()),
                        label,
                        words(it, Vocabulary.schema("description")),
                        picture == null || !picture.isURI() ? null : picture.getURI());
    }

    private @Nullable Mention mention(Node it) {
        int start = -1;
        int end = -1;
        String quote = null;
        for (Node selector : all(it, HAS_SELECTOR)) {
            start = Math.max(start, number(selector, Vocabulary.oa("start"), -1));
            end = Math.max(end, number(selector, Vocabulary.oa("end"), -1));
            String exact = words(selector, Vocabulary.oa("exact"));
            quote = exact == null ? quote : exact;
        }
        return start < 0 || end <= start || quote == null
                ? null
                : new Mention(
                        it.getURI(),
                        RdfFacts.idOf(it),
                        start,
                        end,
                        quote,
                        wordsOr("", it, Vocabulary.ENTITY_TYPE),
                        wordsOr("", it, Vocabulary.DECISION),
                        support(it));
    }

    private void claim(Node it, Triple said, List<Naming> namings, List<Showing> showings, List<Relating> relatings) {
        Node predicate = said.getPredicate();
        Node object = said.getObject();
        String mention = RdfFacts.idOf(said.getSubject());
        String target = RdfFacts.idOf(object);
        Region region = region(object, target);
        if (predicate.equals(Vocabulary.NAMES)) {
            namings.add(new Naming(it.getURI(), mention, target, true, 0, support(it)));
        } else if (predicate.equals(Vocabulary.MAY_NAME)) {
            int rank = number(it, Vocabulary.RANK, 0);
            namings.add(new Naming(it.getURI(), mention, target, false, rank, support(it)));
        } else if (predicate.equals(Vocabulary.SHOWN_IN)) {
            if (region != null) {
                showings.add(new Showing(it.getURI(), mention, region, support(it)));
            }
        } else if (predicate.getURI().startsWith(Vocabulary.RELATIONS)) {
            String type = RdfFacts.idOf(predicate);
            relatings.add(
                    new Relating(it.getURI(), mention, type, region == null ? target : null, region, support(it)));
        }
    }

    private static @Nullable Region region(Node node, String id) {
        Matcher box = REGION.matcher(id);
        try {
            return !box.matches()
                    ? null
                    : new Region(
                            node.getURI(),
                            id,
                            box.group(1),
                            Integer.parseInt(box.group(2)),
                            Integer.parseInt(box.group(3)),
                            Integer.parseInt(box.group(4)),
                            Integer.parseInt(box.group(5)));
        } catch (NumberFormatException e) {
            return null; // no picture has so many pixels
        }
    }

    private Support support(Node it) {
        Node confidence = one(it, Vocabulary.CONFIDENCE);
        double score = confidence != null && confidence.isLiteral() && confidence.getLiteralValue() instanceof Number n
                ? n.doubleValue()
                : 0;
        Node model = one(it, ATTRIBUTED_TO);
        return new Support(
                score,
                model == null ? "" : wordsOr("", model, Vocabulary.LABEL),
                model == null || !model.isURI() ? "" : model.getURI(),
                wordsOr("", it, GENERATED_AT));
    }

    private List<Node> all(Node thing, Node property) {
        return things.getOrDefault(thing, Map.of()).getOrDefault(property, List.of());
    }

    private @Nullable Node one(Node thing, Node property) {
        List<Node> values = all(thing, property);
        return values.isEmpty() ? null : values.getFirst();
    }

    private @Nullable String words(Node thing, Node property) {
        Node value = one(thing, property);
        return value != null && value.isLiteral() ? value.getLiteralLexicalForm() : null;
    }

    private String wordsOr(String otherwise, Node thing, Node property) {
        String words = words(thing, property);
        return words == null ? otherwise : words;
    }

    private int number(Node thing, Node property, int otherwise) {
        Node value = one(thing, property);
        return value != null && value.isLiteral() && value.getLiteralValue() instanceof Integer number
                ? number
                : otherwise;
    }
}
