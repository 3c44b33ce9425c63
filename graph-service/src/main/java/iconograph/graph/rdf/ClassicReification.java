package iconograph.graph.rdf;

import static iconograph.graph.rdf.Vocabulary.OBJECT;
import static iconograph.graph.rdf.Vocabulary.PREDICATE;
import static iconograph.graph.rdf.Vocabulary.REIFIES;
import static iconograph.graph.rdf.Vocabulary.STATEMENT;
import static iconograph.graph.rdf.Vocabulary.SUBJECT;
import static iconograph.graph.rdf.Vocabulary.TYPE;

import java.util.function.Consumer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/// Says in RDF 1.1 what comes in RDF 1.2.
///
/// What reifies a triple term becomes an [rdf:Statement](https://www.w3.org/TR/rdf-schema/#ch_reificationvocab) with
/// that subject, predicate and object. A triple term anywhere else becomes a blank node that is such a statement. All
/// other statements pass as they are, so nothing is kept in memory.
final class ClassicReification extends StreamRDFWrapper {

    ClassicReification(StreamRDF next) {
        super(next);
    }

    @Override
    public void triple(Triple triple) {
        plain(triple, super::triple);
    }

    @Override
    public void quad(Quad quad) {
        if (quad.getObject().isTripleTerm()) {
            plain(quad.asTriple(), triple -> super.quad(Quad.create(quad.getGraph(), triple)));
        } else {
            super.quad(quad);
        }
    }

    private static void plain(Triple triple, Consumer<Triple> next) {
        if (!triple.getObject().isTripleTerm()) {
            next.accept(triple);
        } else if (triple.getPredicate().equals(REIFIES)) {
            describe(triple.getSubject(), triple.getObject().getTriple(), next);
        } else {
            Node statement = NodeFactory.createBlankNode();
            next.accept(Triple.create(triple.getSubject(), triple.getPredicate(), statement));
            describe(statement, triple.getObject().getTriple(), next);
        }
    }

    private static void describe(Node statement, Triple said, Consumer<Triple> next) {
        next.accept(Triple.create(statement, TYPE, STATEMENT));
        next.accept(Triple.create(statement, SUBJECT, said.getSubject()));
        next.accept(Triple.create(statement, PREDICATE, said.getPredicate()));
        plain(Triple.create(statement, OBJECT, said.getObject()), next);
    }
}
