package iconograph.graph.rdf;

import static iconograph.graph.rdf.Vocabulary.CONFIDENCE;
import static iconograph.graph.rdf.Vocabulary.CONFORMS_TO;
import static iconograph.graph.rdf.Vocabulary.CROP;
import static iconograph.graph.rdf.Vocabulary.DECISION;
import static iconograph.graph.rdf.Vocabulary.DEPICTS;
import static iconograph.graph.rdf.Vocabulary.ENTITY_TYPE;
import static iconograph.graph.rdf.Vocabulary.LABEL;
import static iconograph.graph.rdf.Vocabulary.MAY_NAME;
import static iconograph.graph.rdf.Vocabulary.MEDIA_FRAGMENTS;
import static iconograph.graph.rdf.Vocabulary.MENTION;
import static iconograph.graph.rdf.Vocabulary.NAMES;
import static iconograph.graph.rdf.Vocabulary.RANK;
import static iconograph.graph.rdf.Vocabulary.REIFIES;
import static iconograph.graph.rdf.Vocabulary.SHOWN_IN;
import static iconograph.graph.rdf.Vocabulary.SOURCE;
import static iconograph.graph.rdf.Vocabulary.SOURCE_ID;
import static iconograph.graph.rdf.Vocabulary.TYPE;
import static iconograph.graph.rdf.Vocabulary.VALUE;
import static iconograph.graph.rdf.Vocabulary.classOf;
import static iconograph.graph.rdf.Vocabulary.commonsFile;
import static iconograph.graph.rdf.Vocabulary.entity;
import static iconograph.graph.rdf.Vocabulary.fragment;
import static iconograph.graph.rdf.Vocabulary.mention;
import static iconograph.graph.rdf.Vocabulary.oa;
import static iconograph.graph.rdf.Vocabulary.prov;
import static iconograph.graph.rdf.Vocabulary.region;
import static iconograph.graph.rdf.Vocabulary.relation;
import static iconograph.graph.rdf.Vocabulary.schema;
import static iconograph.graph.rdf.Vocabulary.wikidataPage;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import iconograph.contracts.ModelVersion;
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

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// What one post says, as the triples of its named graph.
///
/// Each claim of a model or person stands there twice: as the plain triple (`mention ico:names entity`), easy to ask
/// for, and as a reifier of that triple, in RDF 1.2, with score, model and time. There are no blank nodes, so that
/// equal facts give equal triples.
final class PostGraph {

    static final Node TEXT = schema("text");
    private static final Node AUTHOR = schema("author");
    private static final Node PUBLISHED = schema("datePublished");
    static final Node IMAGE = schema("image");
    private static final Node MENTIONS = schema("mentions");
    private static final Node DESCRIPTION = schema("description");
    private static final Node SAME_AS = schema("sameAs");
    private static final Node WIDTH = schema("width");
    private static final Node HEIGHT = schema("height");
    private static final Node CAPTION = schema("caption");
    private static final Node FORMAT = schema("encodingFormat");
    private static final Node VISUAL_CONTEXT = Vocabulary.term("visualContext");
    private static final Node UNREADABLE = Vocabulary.term("unreadable");
    private static final Node HAS_SOURCE = oa("hasSource");
    private static final Node HAS_SELECTOR = oa("hasSelector");
    private static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
    private static final Node ATTRIBUTED_TO = prov("wasAttributedTo");
    private static final Node GENERATED_AT = prov("generatedAtTime");

    private final Set<Triple> triples = new LinkedHashSet<>();
    private final DatedFacts dated;
    private final Node post;
    private final Map<String, Node> bearers = new TreeMap<>();

    private PostGraph(DatedFacts dated) {
        this.dated = dated;
        this.post = Vocabulary.post(dated.facts().post().id());
    }

    static Set<Triple> of(DatedFacts dated) {
        PostGraph graph = new PostGraph(dated);
        graph.fill();
        return graph.triples;
    }

    private void fill() {
        Facts facts = dated.facts();
        describe(facts.post());
        facts.post().pictures().forEach(this::describe);
        describe(facts.model());
        describe(facts.linker());
        facts.judged().values().forEach(judgement -> describe(judgement.decider()));
        facts.approved().values().forEach(this::describe);
        facts.entities().forEach(this::describe);
        facts.mentions().forEach(this::describe);
        facts.claims().forEach(this::noteBearer);
        facts.claims().forEach(this::state);
        facts.depictions().forEach(this::depict);
        facts.sights().forEach(this::describe);
        if (facts.checked()) {
            add(post, Vocabulary.CHECKED, Literals.YES);
        }
    }

    private void describe(Post it) {
        add(post, TYPE, schema("SocialMediaPosting"));
        add(post, SOURCE, Literals.text(it.source()));
        add(post, SOURCE_ID, Literals.text(it.sourceId()));
        add(post, TEXT, Literals.text(it.text()));
        if (it.author() != null) {
            add(post, AUTHOR, Literals.text(it.author()));
        }
        add(post, PUBLISHED, Literals.time(it.writtenAt()));
    }

    private void describe(Picture it) {
        Node picture = Vocabulary.picture(it.sha256());
        add(post, IMAGE, picture);
        add(picture, TYPE, schema("ImageObject"));
        add(picture, WIDTH, Literals.number(it.width()));
        add(picture, HEIGHT, Literals.number(it.height()));
        add(picture, FORMAT, Literals.text(it.mediaType()));
        if (it.altText() != null) {
            add(picture, CAPTION, Literals.text(it.altText()));
        }
    }

    private void describe(ModelVersion it) {
        Node model = Vocabulary.model(it);
        add(model, TYPE, prov("SoftwareAgent"));
        add(model, LABEL, Literals.text(it.toString()));
    }

    private void describe(Decider it) {
        Node person = Vocabulary.model(it.author());
        add(person, TYPE, prov("Person"));
        add(person, LABEL, Literals.text(it.by()));
    }

    private void describe(EntityFact it) {
        Node entity = entity(it.id());
        add(entity, TYPE, classOf(it.type()));
        add(entity, LABEL, Literals.text(it.label()));
        if (it.description() != null) {
            add(entity, DESCRIPTION, Literals.text(it.description()));
        }
        if (it.picture() != null) {
            add(entity, IMAGE, commonsFile(it.picture()));
        }
        if (!it.coined()) {
            add(entity, SAME_AS, wikidataPage(it.id()));
        }
    }

    /// The mention is a stretch of the post, picked out by position and, should the text move, by its words.
    private void describe(MentionFact it) {
        Node mention = mention(it.id());
        add(mention, TYPE, MENTION);
        add(mention, HAS_SOURCE, post);
        add(mention, ENTITY_TYPE, Literals.text(it.type()));
        add(mention, DECISION, Literals.text(it.decision().word()));
        supported(mention, it.score(), dated.facts().by(it), dated.at(it));

        Node position = mention(it.id() + "#position");
        add(mention, HAS_SELECTOR, position);
        add(position, TYPE, oa("TextPositionSelector"));
        add(position, oa("start"), Literals.number(it.span().start()));
        add(position, oa("end"), Literals.number(it.span().end()));

        Node quote = mention(it.id() + "#quote");
        add(mention, HAS_SELECTOR, quote);
        add(quote, TYPE, oa("TextQuoteSelector"));
        add(quote, oa("exact"), Literals.text(it.quote()));
    }

    private void describe(Claim.InPicture it) {
        Node region = region(it);
        Node selector =
                mention(it.mention() + "#" + it.key().substring(it.mention().length() + 1));
        add(region, TYPE, SPECIFIC_RESOURCE);
        add(region, HAS_SOURCE, Vocabulary.picture(it.region().picture()));
        add(region, HAS_SELECTOR, selector);
        add(region, CROP, Literals.text(it.crop()));
        add(selector, TYPE, oa("FragmentSelector"));
        add(selector, CONFORMS_TO, MEDIA_FRAGMENTS);
        add(selector, VALUE, Literals.text(fragment(it)));
    }

    private void depict(Depiction it) {
        add(region(it.shown()), DEPICTS, entity(it.entity()));
        dated.facts().approvedItem(it).ifPresent(item -> dated.facts().post().pictures().stream()
                .filter(picture -> picture.sha256().equals(it.shown().region().picture()))
                .forEach(picture -> triples.addAll(WikidataDepiction.of(it.shown(), picture, item))));
    }

    private void describe(Sight it) {
        Node picture = Vocabulary.picture(it.picture());
        switch (it) {
            case Sight.Seen seen -> {
                if (!seen.words().isEmpty()) {
                    add(picture, VISUAL_CONTEXT, Literals.text(seen.words()));
                }
            }
            case Sight.Unreadable unreadable -> add(picture, UNREADABLE, Literals.text(unreadable.reason()));
        }
    }

    private void noteBearer(Claim claim) {
        if (claim instanceof Claim.Names names) {
            bearers.put(names.mention(), entity(names.entity()));
        }
    }

    private void state(Claim claim) {
        Node mention = mention(claim.mention());
        switch (claim) {
            case Claim.Names it -> {
                add(post, MENTIONS, entity(it.entity()));
                state(claim, Triple.create(mention, NAMES, entity(it.entity())));
            }
            case Claim.MayName it -> {
                state(claim, Triple.create(mention, MAY_NAME, entity(it.entity())));
                add(Vocabulary.claim(claim), RANK, Literals.number(it.rank()));
            }
            case Claim.ShownIn it -> {
                describe(it);
                state(claim, Triple.create(mention, SHOWN_IN, region(it)));
            }
            case Claim.RelatesTo it -> {
                describe(it);
                state(claim, Triple.create(mention, relation(it.type()), region(it)));
                relateBearer(it);
            }
            case Claim.Relates it -> {
                state(claim, Triple.create(mention, relation(it.type()), mention(it.tail())));
                relateBearers(it);
            }
        }
    }

    /// Where it is settled whom both mentions name, the relation holds between those too.
    private void relateBearers(Claim.Relates it) {
        Node head = bearers.get(it.mention());
        Node tail = bearers.get(it.tail());
        if (head != null && tail != null) {
            add(head, relation(it.type()), tail);
        }
    }

    /// Likewise where it is settled whom the mention names.
    private void relateBearer(Claim.RelatesTo it) {
        Node head = bearers.get(it.mention());
        if (head != null) {
            add(head, relation(it.type()), region(it));
        }
    }

    private void state(Claim claim, Triple triple) {
        Node statement = Vocabulary.claim(claim);
        triples.add(triple);
        add(statement, REIFIES, NodeFactory.createTripleTerm(triple));
        supported(statement, claim.score(), dated.facts().by(claim), dated.at(claim));
    }

    private void supported(Node statement, double score, ModelVersion by, Instant at) {
        add(statement, CONFIDENCE, Literals.score(score));
        add(statement, ATTRIBUTED_TO, Vocabulary.model(by));
        add(statement, GENERATED_AT, Literals.time(at));
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }
}
