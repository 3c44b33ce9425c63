package iconograph.graph.query;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.RdfStore;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.validation.ValidationListener;
import org.apache.jena.shacl.validation.ValidationProc;
import org.apache.jena.shacl.validation.event.ConstraintEvaluatedEvent;
import org.apache.jena.shacl.validation.event.ValidationEvent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// Validates graphs by shapes, within limits of time and results.
@Singleton
final class ShaclReader {

    /// @param truncated whether there may have been more results
    record Answer(ValidationReport report, boolean truncated) {}

    private final RdfStore store;
    private final Duration time;
    private final int most;
    private final QueryTurns turns;

    ShaclReader(RdfStore store, GraphConfig config) {
        this.store = store;
        this.time = config.limits().time();
        this.most = config.limits().rows();
        this.turns = new QueryTurns(config.limits());
        // A query inside a shape may compute for long without a look at the graph; this is the only limit it has.
        ARQ.getContext().set(ARQ.queryTimeout, Long.toString(time.toMillis()));
    }

    /// Validates a graph that came with the request.
    ///
    /// @param target looks at this node alone; null for all that the shapes aim at
    /// @throws QueryRefused if it takes too long, or too many others are being answered
    Answer check(Graph data, Shapes shapes, @Nullable Node target, Asker asker) {
        return turns.take(() -> validate(data, shapes, target, asker));
    }

    /// Validates a graph of the store.
    ///
    /// @param graph [Quad#defaultGraphIRI], [Quad#unionGraph], or the name of one
    /// @return nothing if there is no such graph
    Optional<Answer> check(Node graph, Shapes shapes, @Nullable Node target, Asker asker) {
        return turns.take(
                () -> store.read(dataset -> find(graph, dataset).map(data -> validate(data, shapes, target, asker))));
    }

    private static Optional<Graph> find(Node graph, DatasetGraph dataset) {
        if (Quad.isDefaultGraph(graph)) {
            return Optional.of(dataset.getDefaultGraph());
        }
        if (Quad.isUnionGraph(graph)) {
            return Optional.of(dataset.getUnionGraph());
        }
        return dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY)
                ? Optional.of(dataset.getGraph(graph))
                : Optional.empty();
    }

    private Answer validate(Graph data, Shapes shapes, @Nullable Node target, Asker asker) {
        WatchedGraph watched = new WatchedGraph(data, time);
        asker.whenGone(watched::abandon);
        Results results = new Results(most);
        ValidationContext context = ValidationContext.create(shapes, watched, results);
        results.counted = context;
        try {
            for (Shape shape : shapes.getTargetShapes()) {
                for (Node focus : focusNodes(watched, shape, target)) {
                    ValidationProc.execValidateShape(context, watched, shape, focus);
                }
            }
            return answer(context, false);
        } catch (Enough e) {
            return answer(context, true);
        } catch (QueryException | ShaclException e) {
            throw watched.isOver()
                    ? new QueryRefused(Reason.TOO_MUCH, "it took longer than %d ms".formatted(time.toMillis()), e)
                    : new QueryRefused(Reason.MALFORMED, "the shapes cannot be applied: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new QueryRefused(Reason.TOO_MUCH, "the shapes lead to each other too often", e);
        }
    }

    private static Answer answer(ValidationContext context, boolean truncated) {
        return new Answer(SourceConstraints.named(context.generateReport(), context.getShapes()), truncated);
    }

    private static Collection<Node> focusNodes(Graph data, Shape shape, @Nullable Node target) {
        if (target == null) {
            return VLib.focusNodes(data, shape);
        }
        return VLib.isFocusNode(shape, target, data) ? List.of(target) : List.of();
    }

    /// Ends a validation once it has so many results. Shapes inside `sh:not`, `sh:or` and the like have contexts of
    /// their own, and what fails in those is no result.
    private static final class Results implements ValidationListener {

        private final int most;
        private @Nullable ValidationContext counted;
        private int results;

        Results(int most) {
            this.most = most;
        }

        @Override
        public void onValidationEvent(ValidationEvent event) {
            if (event instanceof ConstraintEvaluatedEvent evaluated
                    && !evaluated.isValid()
                    && event.getValidationContext() == counted) {
                results++;
                if (results >= most) {
                    throw new Enough();
                }
            }
        }
    }

    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super("enough results", null, false, false);
        }
    }
}
