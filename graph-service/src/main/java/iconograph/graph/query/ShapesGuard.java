package iconograph.graph.query;

import java.util.Map;
import java.util.Set;

import iconograph.graph.query.QueryRefused.Reason;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/// Reads the shapes that strangers send, and lets only queries in them through that keep to the graph and to what
/// [SHACL](https://www.w3.org/TR/shacl/#pre-binding) allows.
final class ShapesGuard {

    private static final Var THIS = Var.alloc("this");
    private static final Var VALUE = Var.alloc("value");

    /// The properties whose values are queries, with the variables that have a value before the query begins.
    private static final Map<Node, Set<Var>> QUERIES =
            Map.of(SHACL.select, Set.of(THIS), SHACL.ask, Set.of(THIS, VALUE));

    private ShapesGuard() {}

    /// @param base what relative IRIs in queries are relative to
    /// @throws QueryRefused if these are no shapes, or not allowed
    static Shapes parse(Graph shapes, String base) {
        try {
            QUERIES.forEach((property, bound) -> shapes.find(Node.ANY, property, Node.ANY)
                    .toList()
                    .forEach(triple -> check(shapes, triple, bound, base)));
            return Shapes.parse(shapes);
        } catch (QueryRefused e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever the parser trips over, such as a count that is no number, is in the shapes.
            throw new QueryRefused(Reason.MALFORMED, "the shapes cannot be read: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new QueryRefused(Reason.TOO_MUCH, "the shapes are nested too deeply", e);
        }
    }

    private static void check(Graph shapes, Triple written, Set<Var> bound, String base) {
        if (!written.getObject().isLiteral()) {
            throw new QueryRefused(Reason.MALFORMED, "a query in shapes is a literal");
        }
        // A path takes the place of $PATH, wherever that stands.
        String text = written.getObject().getLiteralLexicalForm().replaceAll("[$?]PATH\\b", "<urn:x-iconograph:path>");
        Query query = SparqlGuard.parse(ShLib.prefixes(shapes, written.getSubject()) + "\n" + text, base);
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), new PreBinding(bound));
        }
        if (query.getValuesVariables() != null) {
            throw refusal("VALUES");
        }
        if (query.hasDatasetDescription()) {
            throw refusal("FROM");
        }
    }

    private static QueryRefused refusal(String what) {
        return new QueryRefused(Reason.MALFORMED, "a query in shapes may not have " + what);
    }

    private static final class PreBinding extends ElementVisitorBase {

        private final Set<Var> bound;

        PreBinding(Set<Var> bound) {
            this.bound = bound;
        }

        @Override
        public void visit(ElementMinus minus) {
            throw refusal("MINUS");
        }

        @Override
        public void visit(ElementData values) {
            throw refusal("VALUES");
        }

        @Override
        public void visit(ElementBind bind) {
            if (bound.contains(bind.getVar())) {
                throw refusal("BIND for ?%s, which has a value already"
                        .formatted(bind.getVar().getVarName()));
            }
        }

        @Override
        public void visit(ElementSubQuery inner) {
            Query query = inner.getQuery();
            query.ensureResultVars();
            if (!query.getProjectVars().contains(THIS)) {
                throw refusal("a query inside that does not select ?this");
            }
            Element pattern = query.getQueryPattern();
            ElementWalker.walk(pattern, this);
        }
    }
}
