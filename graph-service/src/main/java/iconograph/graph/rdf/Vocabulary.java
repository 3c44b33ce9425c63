package iconograph.graph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import iconograph.contracts.EntityId;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.PostId;
import iconograph.graph.facts.Claim;
import iconograph.graph.facts.CoinedId;
import iconograph.graph.facts.Decider;
import iconograph.graph.facts.JudgedFact;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/// The names of things in RDF: our own terms, those of others that fit, and how ids become IRIs.
///
/// Whatever comes from outside is percent-encoded, so no id can break out of its IRI.
public final class Vocabulary {

    static final String BASE = "https://w3id.org/iconograph/";
    static final String TERMS = BASE + "ns#";
    static final String RELATIONS = BASE + "relation/";
    static final String TYPES = BASE + "type/";
    static final String WIKIDATA = "http://www.wikidata.org/entity/";
    static final String WIKIDATA_PAGES = "https://www.wikidata.org/wiki/";
    static final String WIKIDATA_PROPERTIES = "http://www.wikidata.org/prop/";
    static final String WIKIBASE = "http://wikiba.se/ontology#";
    static final String STATEMENTS = BASE + "statement/";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String SCHEMA = "https://schema.org/";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String FOAF = "http://xmlns.com/foaf/0.1/";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String COMMONS = "http://commons.wikimedia.org/wiki/Special:FilePath/";

    static final Node TYPE = NodeFactory.createURI(RDF + "type");
    static final Node STATEMENT = NodeFactory.createURI(RDF + "Statement");
    static final Node SUBJECT = NodeFactory.createURI(RDF + "subject");
    static final Node PREDICATE = NodeFactory.createURI(RDF + "predicate");
    static final Node OBJECT = NodeFactory.createURI(RDF + "object");
    static final Node REIFIES = NodeFactory.createURI(RDF + "reifies");
    static final Node VALUE = NodeFactory.createURI(RDF + "value");
    static final Node LABEL = NodeFactory.createURI(RDFS + "label");
    static final Node CONFORMS_TO = NodeFactory.createURI(DCTERMS + "conformsTo");
    static final Node MEDIA_FRAGMENTS = NodeFactory.createURI("http://www.w3.org/TR/media-frags/");

    static final Node NAMES = term("names");
    static final Node MAY_NAME = term("mayName");
    static final Node SHOWN_IN = term("shownIn");
    static final Node DEPICTS = NodeFactory.createURI(FOAF + "depicts");
    static final Node CROP = term("crop");
    static final Node MENTION = term("Mention");
    static final Node CONFIDENCE = term("confidence");
    static final Node DECISION = term("decision");
    static final Node ENTITY_TYPE = term("entityType");
    static final Node RANK = term("rank");
    static final Node CHECKED = term("checked");
    static final Node SOURCE = term("source");
    static final Node SOURCE_ID = term("sourceId");

    /// The document that an annotation came as, word for word.
    public static final Node DOCUMENT = term("document");

    private Vocabulary() {}

    static Node term(String name) {
        return NodeFactory.createURI(TERMS + name);
    }

    static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    static Node oa(String name) {
        return NodeFactory.createURI(OA + name);
    }

    static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }

    /// The post, and the named graph that holds what it says.
    public static Node post(PostId id) {
        return NodeFactory.createURI(BASE + "post/" + id);
    }

    /// Whether a graph holds what a post says, so that it is written when the post is, and by nobody else.
    public static boolean holdsPost(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(BASE + "post/");
    }

    /// Whether a graph says what people decided, so that it is written when they decide, and by nobody else.
    public static boolean holdsDecisions(Node graph) {
        return graph.equals(DecisionGraph.GRAPH);
    }

    /// An annotation that someone sent, and the named graph that holds it.
    public static Node annotation(String id) {
        return NodeFactory.createURI(BASE + "annotation/" + encoded(id));
    }

    static Node picture(String sha256) {
        return NodeFactory.createURI(BASE + "picture/" + sha256);
    }

    static Node mention(String id) {
        return NodeFactory.createURI(BASE + "mention/" + id);
    }

    /// The picture's IRI with a media fragment, in pixels of the upright original.
    static Node region(Claim.InPicture shown) {
        return NodeFactory.createURI(BASE + "picture/" + shown.region().picture() + "#" + fragment(shown));
    }

    static String fragment(Claim.InPicture shown) {
        return "xywh=pixel:%d,%d,%d,%d"
                .formatted(
                        shown.region().x(),
                        shown.region().y(),
                        shown.region().width(),
                        shown.region().height());
    }

    /// A Wikidata item keeps Wikidata's own IRI.
    ///
    /// @param id as in [iconograph.graph.facts.EntityFact]
    public static Node entity(String id) {
        return NodeFactory.createURI(
                CoinedId.isOne(id)
                        ? BASE + "entity/" + encoded(CoinedId.digits(id))
                        : WIKIDATA + new EntityId(id).value());
    }

    /// What people read of an item, for schema.org's `sameAs`, which wants a page. The item itself has Wikidata's IRI.
    static Node wikidataPage(String id) {
        return NodeFactory.createURI(WIKIDATA_PAGES + new EntityId(id).value());
    }

    static Node claim(Claim claim) {
        return claim(claim.key());
    }

    private static Node claim(String key) {
        return NodeFactory.createURI(BASE + "claim/" + path(key));
    }

    /// The claim that people judge, or the mention.
    static Node judged(JudgedFact fact) {
        return fact instanceof JudgedFact.Name name ? mention(name.mention().id()) : claim(fact.key());
    }

    /// Wikidata's statement that a region shows an item, which is the same whichever post it follows from.
    static Node statement(Claim.InPicture shown, String item) {
        return NodeFactory.createURI(STATEMENTS + shown.regionId() + "/" + new EntityId(item).value());
    }

    /// The property between two bearers of names, such as `…/relation/per/org/member_of`.
    static Node relation(String type) {
        return NodeFactory.createURI(RELATIONS + path(type.startsWith("/") ? type.substring(1) : type));
    }

    static Node model(ModelVersion model) {
        return NodeFactory.createURI(BASE + "model/" + encoded(model.name()) + "/" + encoded(model.version()));
    }

    /// Somebody who decides about the graph.
    static Node person(String name) {
        return NodeFactory.createURI(BASE + "person/" + encoded(name));
    }

    static Node commonsFile(String name) {
        return NodeFactory.createURI(COMMONS + encoded(name.replace(' ', '_')));
    }

    /// Whether a contribution's author, as [#model] names them, is a person.
    static boolean isPerson(String model) {
        return model.startsWith(BASE + "model/") && Decider.isOne(model.substring((BASE + "model/").length()));
    }

    /// The class that schema.org has for our types; whatever else a model finds is a thing.
    static Node classOf(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "PER" -> schema("Person");
            case "LOC" -> schema("Place");
            case "ORG" -> schema("Organization");
            default -> schema("Thing");
        };
    }

    /// The prefixes that make exports short and readable.
    public static PrefixMap prefixes() {
        PrefixMap prefixes = PrefixMapFactory.create();
        prefixes.add("ico", TERMS);
        prefixes.add("post", BASE + "post/");
        prefixes.add("rel", RELATIONS);
        prefixes.add("wd", WIKIDATA);
        prefixes.add("wdt", WIKIDATA_PROPERTIES + "direct/");
        prefixes.add("p", WIKIDATA_PROPERTIES);
        prefixes.add("ps", WIKIDATA_PROPERTIES + "statement/");
        prefixes.add("pq", WIKIDATA_PROPERTIES + "qualifier/");
        prefixes.add("wikibase", WIKIBASE);
        prefixes.add("rdf", RDF);
        prefixes.add("rdfs", RDFS);
        prefixes.add("xsd", XSD);
        prefixes.add("schema", SCHEMA);
        prefixes.add("oa", OA);
        prefixes.add("prov", PROV);
        prefixes.add("dcterms", DCTERMS);
        prefixes.add("foaf", FOAF);
        return prefixes;
    }

    private static String path(String segments) {
        return Arrays.stream(segments.split("/", -1)).map(Vocabulary::encoded).collect(Collectors.joining("/"));
    }

    /// Percent-encodes everything but RFC 3986's unreserved characters and the comma, which no part of an IRI minds.
    private static String encoded(String segment) {
        StringBuilder encoded = new StringBuilder(segment.length());
        for (byte b : segment.getBytes(UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~,:".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        // A segment of dots alone would be taken for a step up the path.
        return encoded.toString().matches("\\.+") ? encoded.toString().replace(".", "%2E") : encoded.toString();
    }
}
