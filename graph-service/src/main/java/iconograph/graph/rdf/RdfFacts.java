package iconograph.graph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.contracts.PostId;
import iconograph.graph.facts.FactLine;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/// What the RDF store holds of posts, as [FactLine]s, so that it can be compared with what Neo4j holds.
public final class RdfFacts {

    private static final String POSTS = Vocabulary.BASE + "post/";
    private static final String PICTURES = Vocabulary.BASE + "picture/";
    private static final String MENTIONS = Vocabulary.BASE + "mention/";
    private static final String ENTITIES = Vocabulary.BASE + "entity/";
    private static final Pattern REGION = Pattern.compile("([0-9a-f]+)#xywh=pixel:([0-9,]+)");

    private final RdfStore store;

    public RdfFacts(RdfStore store) {
        this.store = store;
    }

    /// Ids of all posts, in a set that the caller may change.
    public Set<String> posts() {
        return store.read(dataset -> {
            Set<String> posts = new TreeSet<>();
            dataset.listGraphNodes().forEachRemaining(graph -> {
                if (graph.isURI() && graph.getURI().startsWith(POSTS)) {
                    posts.add(graph.getURI().substring(POSTS.length()));
                }
            });
            return posts;
        });
    }

    /// @return nothing if the store does not hold the post
    public SortedSet<String> of(PostId post) {
        return store.read(dataset -> new Reading(dataset, Vocabulary.post(post)).facts());
    }

    private static final class Reading {

        private final Node post;
        private final Map<Node, Map<Node, Node>> things = new HashMap<>();
        private final SortedSet<String> facts = new TreeSet<>();

        Reading(DatasetGraph dataset, Node post) {
            this.post = post;
            dataset.find(post, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> take(quad.asTriple()));
        }

        /// Of properties with several values only those are looked at that are facts by themselves.
        private void take(Triple triple) {
            things.computeIfAbsent(triple.getSubject(), it -> new HashMap<>())
                    .put(triple.getPredicate(), triple.getObject());
            if (triple.getSubject().equals(post) && triple.getPredicate().equals(PostGraph.IMAGE)) {
                facts.add(FactLine.picture(idOf(triple.getObject())));
            } else if (triple.getSubject().equals(post) && triple.getPredicate().equals(PostGraph.TEXT)) {
                facts.add(FactLine.text(triple.getObject().getLiteralLexicalForm()));
            } else if (triple.getPredicate().equals(Vocabulary.DEPICTS)) {
                facts.add(FactLine.depicts(idOf(triple.getSubject()), idOf(triple.getObject())));
            } else if (triple.getPredicate().equals(WikidataDepiction.DEPICTS)) {
                facts.add(FactLine.approvedDepiction(idOf(triple.getObject())));
            }
        }

        SortedSet<String> facts() {
            things.forEach((thing, properties) -> {
                Node type = properties.get(Vocabulary.TYPE);
                if (Vocabulary.MENTION.equals(type)) {
                    facts.add(FactLine.mention(
                            idOf(thing),
                            words(properties.get(Vocabulary.ENTITY_TYPE)),
                            words(properties.get(Vocabulary.DECISION)),
                            score(properties)));
                }
                Node said = properties.get(Vocabulary.REIFIES);
                if (said != null && said.isTripleTerm()) {
                    facts.add(claim(said.getTriple(), score(properties)));
                }
            });
            return facts;
        }

        private static String claim(Triple said, double score) {
            Node predicate = said.getPredicate();
            String mention = idOf(said.getSubject());
            String target = idOf(said.getObject());
            if (Vocabulary.NAMES.equals(predicate)) {
                return FactLine.names(mention, target, score);
            }
            if (Vocabulary.MAY_NAME.equals(predicate)) {
                return FactLine.mayName(mention, target, score);
            }
            if (Vocabulary.SHOWN_IN.equals(predicate)) {
                return FactLine.shownIn(mention, target, score);
            }
            return FactLine.relates(mention, idOf(predicate), target, score);
        }
    }

    /// Whatever is missing or of another kind becomes a line that no other store has.
    static String idOf(@Nullable Node node) {
        if (node == null || !node.isURI()) {
            return "(%s)".formatted(node);
        }
        String iri = node.getURI();
        if (iri.startsWith(Vocabulary.WIKIDATA)) {
            return iri.substring(Vocabulary.WIKIDATA.length());
        }
        if (iri.startsWith(ENTITIES)) {
            return "new:" + iri.substring(ENTITIES.length());
        }
        if (iri.startsWith(Vocabulary.STATEMENTS)) {
            return iri.substring(Vocabulary.STATEMENTS.length());
        }
        if (iri.startsWith(MENTIONS)) {
            return iri.substring(MENTIONS.length());
        }
        if (iri.startsWith(Vocabulary.RELATIONS)) {
            return URLDecoder.decode(iri.substring(Vocabulary.RELATIONS.length()), UTF_8);
        }
        if (iri.startsWith(PICTURES)) {
            Matcher region = REGION.matcher(iri.substring(PICTURES.length()));
            return region.matches() ? region.group(1) + "/" + region.group(2) : iri.substring(PICTURES.length());
        }
        return iri;
    }

    private static String words(@Nullable Node literal) {
        return literal == null || !literal.isLiteral() ? "(%s)".formatted(literal) : literal.getLiteralLexicalForm();
    }

    private static double score(Map<Node, Node> thing) {
        Node confidence = thing.get(Vocabulary.CONFIDENCE);
        return confidence != null && confidence.isLiteral() && confidence.getLiteralValue() instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
    }
}
