package iconograph.graph.query;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.RdfStore;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;

/// Carries out SPARQL updates of graphs that hold no post: all of a request or, if it fails, nothing of it.
///
/// A `WHERE` that names no graph sees what all graphs say together, as a query does.
@Singleton
final class SparqlWriter {

    private final RdfStore store;
    private final Duration time;
    private final int statements;
    private final QueryTurns turns;

    SparqlWriter(RdfStore store, GraphConfig config) {
        this.store = store;
        this.time = config.limits().time();
        this.statements = config.write().statements();
        this.turns = new QueryTurns(config.limits());
    }

    /// @throws QueryRefused if it takes too long, changes too much or a post, or too many others are being carried out
    void update(UpdateRequest request, Asker asker) {
        try {
            turns.take(() -> store.change(dataset -> run(request.getOperations(), dataset, asker)));
        } catch (QueryCancelledException e) {
            throw new QueryRefused(Reason.TOO_MUCH, "the update took longer than %d ms".formatted(time.toMillis()), e);
        } catch (UpdateException | QueryExecException e) {
            throw new QueryRefused(Reason.MALFORMED, "the update cannot be carried out: " + e.getMessage(), e);
        }
    }

    private boolean run(List<Update> operations, DatasetGraph dataset, Asker asker) {
        GuardedDataset guarded = new GuardedDataset(dataset, statements);
        long end = System.nanoTime() + time.toNanos();
        for (Update operation : operations) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new QueryCancelledException();
            }
            UpdateExec execution = UpdateExec.dataset(guarded)
                    .update(operation)
                    .set(TDB2.symUnionDefaultGraph, namesNoGraph(operation))
                    .set(ARQ.httpServiceAllowed, false)
                    .set(ARQ.spillToDiskThreshold, SparqlReader.MOST_IN_MEMORY)
                    .timeout(left, TimeUnit.MILLISECONDS)
                    .build();
            asker.whenGone(execution::abort);
            execution.execute();
        }
        return true;
    }

    private static boolean namesNoGraph(Update operation) {
        return operation instanceof UpdateModify modify
                && modify.getWithIRI() == null
                && modify.getUsing().isEmpty()
                && modify.getUsingNamed().isEmpty();
    }
}
