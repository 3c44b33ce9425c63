package iconograph.graph.export;

import java.util.ArrayList;
import java.util.List;

import iconograph.graph.rdf.HeldPost;
import iconograph.graph.rdf.HeldPost.Mention;
import iconograph.graph.rdf.HeldPost.Naming;
import iconograph.graph.rdf.HeldPost.Showing;
import iconograph.graph.rdf.HeldPost.Support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What models found in a post as Web Annotations: that some words are a name, whom it means, and where a picture
/// shows that.
///
/// Words are selected by position, in code points, and by quote; parts of pictures by `xywh=pixel:…`. The creator is
/// the model with its version, or the person who approved it.
///
/// @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
public final class Annotations {

    /// The property that the standard lacks.
    public static final String CONFIDENCE = "https://w3id.org/iconograph/ns#confidence";

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String BASE = "https://w3id.org/iconograph/";
    private static final String MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/";
    private static final int AROUND = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HeldPost post;
    private final List<ObjectNode> annotations = new ArrayList<>();

    private Annotations(HeldPost post) {
        this.post = post;
    }

    /// Without `@context`, in the order of the text.
    public static List<ObjectNode> of(HeldPost post) {
        Annotations all = new Annotations(post);
        post.mentions().forEach(all::mention);
        return all.annotations;
    }

    /// The value of `@context` that they need.
    public static ArrayNode context() {
        ArrayNode context = JSON.createArrayNode().add(CONTEXT);
        context.addObject().put("confidence", CONFIDENCE);
        return context;
    }

    private void mention(Mention mention) {
        ObjectNode type = annotation(mention.id() + "/type", "classifying", mention.support());
        ObjectNode body = type.putObject("body");
        body.put("type", "TextualBody");
        body.put("value", mention.type());
        body.put("format", "text/plain");
        body.put("purpose", "classifying");
        type.set("target", words(mention));

        List<Naming> namings = post.namings().stream()
                .filter(naming -> naming.mention().equals(mention.id()))
                .toList();
        List<Naming> open = namings.stream().filter(naming -> !naming.settled()).toList();
        namings.stream().filter(Naming::settled).forEach(naming -> link(mention, naming));
        if (!open.isEmpty()) {
            choice(mention, open);
        }
        post.showings().stream()
                .filter(shown -> shown.mention().equals(mention.id()))
                .forEach(shown -> depiction(mention, shown));
    }

    private void link(Mention mention, Naming naming) {
        ObjectNode link = annotation(mention.id() + "/entity", "identifying", naming.support());
        link.set("body", identified(naming.entity()));
        link.set("target", words(mention));
    }

    /// Several may be meant; which is for a person to choose.
    private void choice(Mention mention, List<Naming> open) {
        ObjectNode link = annotation(
                mention.id() + "/entity", "identifying", open.getFirst().support());
        ObjectNode body = link.putObject("body");
        body.put("type", "Choice");
        ArrayNode items = body.putArray("items");
        for (Naming naming : open) {
            ObjectNode item = identified(naming.entity());
            item.put("confidence", naming.support().score());
            items.add(item);
        }
        link.set("target", words(mention));
    }

    private void depiction(Mention mention, Showing shown) {
        String number = shown.region().id().replace('/', '.');
        ObjectNode depiction = annotation(mention.id() + "/shown/" + number, "identifying", shown.support());
        ArrayNode body = depiction.putArray("body");
        post.bearer(mention.id()).ifPresent(bearer -> body.add(identified(bearer.entity())));
        ObjectNode words = words(mention);
        words.put("purpose", "linking");
        body.add(words);

        ObjectNode target = depiction.putObject("target");
        target.put("type", "SpecificResource");
        target.put("source", BASE + "picture/" + shown.region().picture());
        ObjectNode selector = target.putObject("selector");
        selector.put("type", "FragmentSelector");
        selector.put("conformsTo", MEDIA_FRAGMENTS);
        selector.put(
                "value", shown.region().iri().substring(shown.region().iri().indexOf('#') + 1));
    }

    private ObjectNode annotation(String path, String motivation, Support by) {
        ObjectNode annotation = JSON.createObjectNode();
        annotation.put("id", BASE + "annotation/of/" + path);
        annotation.put("type", "Annotation");
        annotation.put("motivation", motivation);
        ObjectNode creator = annotation.putObject("creator");
        creator.put("id", by.modelIri());
        creator.put("type", by.byPerson() ? "Person" : "Software");
        creator.put("name", by.model());
        annotation.put("created", by.at());
        annotation.put("confidence", by.score());
        annotations.add(annotation);
        return annotation;
    }

    private ObjectNode identified(String entity) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", "SpecificResource");
        body.put("source", post.entity(entity).map(HeldPost.Entity::iri).orElse(entity));
        body.put("purpose", "identifying");
        return body;
    }

    private ObjectNode words(Mention mention) {
        ObjectNode target = JSON.createObjectNode();
        target.put("type", "SpecificResource");
        target.put("source", post.iri());
        ArrayNode selectors = target.putArray("selector");
        ObjectNode position = selectors.addObject();
        position.put("type", "TextPositionSelector");
        position.put("start", mention.start());
        position.put("end", mention.end());
        ObjectNode quote = selectors.addObject();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", mention.quote());
        quote.put("prefix", text(mention.start() - AROUND, mention.start()));
        quote.put("suffix", text(mention.end(), mention.end() + AROUND));
        return target;
    }

    /// As much of it as there is.
    private String text(int from, int to) {
        String text = post.text();
        int length = text.codePointCount(0, text.length());
        int begin = text.offsetByCodePoints(0, Math.clamp(from, 0, length));
        int end = text.offsetByCodePoints(0, Math.clamp(to, 0, length));
        return text.substring(begin, end);
    }
}
