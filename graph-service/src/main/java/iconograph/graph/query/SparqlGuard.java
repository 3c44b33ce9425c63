package iconograph.graph.query;

import java.util.function.Supplier;

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
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/// Lets only queries and updates through that keep to this graph: no calls to other servers, no files, no Java classes
/// by name.
final class SparqlGuard {

    private static final int LONGEST = 100_000;

    /// The parser's time grows with the square of a literal's length, and this takes it about a second.
    private static final int LONGEST_UPDATE = 1_000_000;

    private SparqlGuard() {}

    /// @param base what relative IRIs are relative to
    /// @throws QueryRefused if the text is no query, or one that is not allowed
    static Query parse(String text, String base) {
        checkLength("query", text, LONGEST);
        Query query = understood("query", () -> QueryFactory.create(text, base, Syntax.syntaxSPARQL_12));
        if (query.getQueryPattern() != null) {
            check(query);
        }
        return query;
    }

    /// @param base what relative IRIs are relative to
    /// @throws QueryRefused if the text is no update, or one that is not allowed
    static UpdateRequest parseUpdate(String text, String base) {
        checkLength("update", text, LONGEST_UPDATE);
        UpdateRequest update = understood("update", () -> UpdateFactory.create(text, base, Syntax.syntaxSPARQL_12));
        update.getOperations().forEach(operation -> {
            switch (operation) {
                case UpdateLoad load ->
                    throw new QueryRefused(
                            Reason.FORBIDDEN, "LOAD is not allowed: send what is to be loaded with the request");
                case UpdateModify modify -> check(modify.getWherePattern());
                default -> {} // the others have neither functions nor calls
            }
        });
        return update;
    }

    private static void checkLength(String kind, String text, int most) {
        if (text.length() > most) {
            throw new QueryRefused(Reason.TOO_MUCH, "the %s is longer than %d characters".formatted(kind, most));
        }
    }

    private static void check(Query query) {
        Walker.walk(understood("query", () -> Algebra.compile(query)), new Operators(), new Functions());
    }

    private static void check(Element pattern) {
        Walker.walk(understood("update", () -> Algebra.compile(pattern)), new Operators(), new Functions());
    }

    private static <T> T understood(String kind, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (QueryException e) {
            throw new QueryRefused(Reason.MALFORMED, "not a SPARQL %s: %s".formatted(kind, e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new QueryRefused(Reason.TOO_MUCH, "the %s is nested too deeply".formatted(kind), e);
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
