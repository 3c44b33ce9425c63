package iconograph.graph.query;

import iconograph.graph.query.QueryRefused.Reason;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/// Lets only queries through that read this graph: no updates, no calls to other servers, no Java classes by name.
final class SparqlGuard {

    private static final int LONGEST = 100_000;

    private SparqlGuard() {}

    /// @throws QueryRefused if the text is no query, or one that is not allowed
    static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw new QueryRefused(Reason.TOO_MUCH, "the query is longer than %d characters".formatted(LONGEST));
        }
        Query query = read(text);
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new Operators(), new Functions());
        }
        return query;
    }

    private static Query read(String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
        } catch (QueryException e) {
            throw new QueryRefused(Reason.MALFORMED, "not a SPARQL query: " + e.getMessage(), e);
        }
    }

    private static void refuseClass(String iri) {
        if (iri.startsWith("java:")) {
            throw new QueryRefused(Reason.FORBIDDEN, "functions may not be Java classes: " + iri);
        }
    }

    private static void refuseClass(Node predicate) {
        if (predicate.isURI()) {
            refuseClass(predicate.getURI());
        }
    }

    private static final class Operators extends OpVisitorBase {

        @Override
        public void visit(OpService service) {
            throw new QueryRefused(
                    Reason.FORBIDDEN, "SERVICE is not allowed: queries are answered from this graph alone");
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> refuseClass(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple triple) {
            refuseClass(triple.getTriple().getPredicate());
        }

        @Override
        public void visit(OpPropFunc function) {
            refuseClass(function.getProperty());
        }
    }

    private static final class Functions extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            if (function.getFunctionIRI() != null) {
                refuseClass(function.getFunctionIRI());
            }
        }
    }
}
