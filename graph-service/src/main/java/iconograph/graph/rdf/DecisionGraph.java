package iconograph.graph.rdf;

import static iconograph.graph.rdf.Vocabulary.TYPE;
import static iconograph.graph.rdf.Vocabulary.prov;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import iconograph.graph.facts.JudgedFact;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// The triples of the named graph that says which entities are one, and which are not, by whose decision: the plain
/// triple (`owl:sameAs`, `owl:differentFrom`), and the decision that reifies it. Likewise which claims and mentions a
/// decision has made invalid, which posts' graphs hold no more.
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

    /// That a fact of a post is not so.
    public void invalid(JudgedFact fact, long decision, String by, Instant at, @Nullable String reason) {
        describe(decision, by, at, reason);
        add(decision(decision), prov("invalidated"), Vocabulary.judged(fact));
    }

    public boolean isEmpty() {
        return triples.isEmpty();
    }

    /// What of it the other one does not say.
    public DecisionGraph without(DecisionGraph other) {
        DecisionGraph rest = new DecisionGraph();
        triples.stream().filter(triple -> !other.triples.contains(triple)).forEach(rest.triples::add);
        return rest;
    }

    Set<Triple> triples() {
        return triples;
    }

    private void state(Triple said, long decision, String by, Instant at, @Nullable String reason) {
        triples.add(said);
        describe(decision, by, at, reason);
        add(decision(decision), Vocabulary.REIFIES, NodeFactory.createTripleTerm(said));
    }

    private void describe(long number, String by, Instant at, @Nullable String reason) {
        Node decision = decision(number);
        add(decision, TYPE, prov("Activity"));
        add(decision, prov("wasAssociatedWith"), Vocabulary.person(by));
        add(decision, prov("endedAtTime"), Literals.time(at));
        if (reason != null) {
            add(decision, COMMENT, Literals.text(reason));
        }
        add(Vocabulary.person(by), TYPE, prov("Person"));
        add(Vocabulary.person(by), Vocabulary.LABEL, Literals.text(by));
    }

    private static Node decision(long number) {
        return NodeFactory.createURI(Vocabulary.BASE + "decision/" + number);
    }

    private void add(Node subject, Node predicate, Node object) {
        triples.add(Triple.create(subject, predicate, object));
    }
}
