package iconograph.graph.rdf;

import static iconograph.graph.rdf.Vocabulary.TYPE;
import static iconograph.graph.rdf.Vocabulary.prov;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// The triples of the named graph that says which entities are one, and which are not, by whose decision: the plain
/// triple (`owl:sameAs`, `owl:differentFrom`), and the decision that reifies it.
public final class DecisionGraph {

    static final Node GRAPH = NodeFactory.createURI(Vocabulary.BASE + "decisions");
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final Node SAME_AS = NodeFactory.createURI(OWL + "sameAs");
    private static final Node DIFFERENT_FROM = NodeFactory.createURI(OWL + "differentFrom");
    private static final Node COMMENT = NodeFactory.createURI(Vocabulary.RDFS + "comment");

    private final Set<Triple> triples = new LinkedHashSet<>();

    /// @param entity   was merged into the other
    /// @param decision its number
    public void same(String entity, String other, long decision, String by, Instant at, @Nullable String reason) {
        state(Triple.create(Vocabulary.entity(entity), SAME_AS, Vocabulary.entity(other)), decision, by, at, reason);
    }

    /// Likewise, of two that are not one.
    public void different(String entity, String other, long decision, String by, Instant at, @Nullable String reason) {
        state(
                Triple.create(Vocabulary.entity(entity), DIFFERENT_FROM, Vocabulary.entity(other)),
                decision,
                by,
                at,
                reason);
    }

    Set<Triple> triples() {
        return triples;
    }

    private void state(Triple said, long number, String by, Instant at, @Nullable String reason) {
        Node decision = NodeFactory.createURI(Vocabulary.BASE + "decision/" + number);
        triples.add(said);
        add(decision, TYPE, prov("Activity"));
        add(decision, Vocabulary.REIFIES, NodeFactory.createTripleTerm(said));
        add(decision, prov("wasAssociatedWith"), Vocabulary.person(by));
        add(decision, prov("endedAtTime"), Literals.time(at));
        if (reason != null) {
            add(decision, COMMENT, Literals.text(reason));
        }
        add(Vocabulary.person(by), TYPE, prov("Person"));
        add(Vocabulary.person(by), Vocabulary.LABEL, Literals.text(by));
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }
}
