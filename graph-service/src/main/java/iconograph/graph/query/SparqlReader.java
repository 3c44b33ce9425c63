package iconograph.graph.query;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import iconograph.graph.GraphConfig;
import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.rdf.RdfStore;

import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.tdb2.TDB2;

/// Answers SPARQL queries from the RDF store, within limits of time, rows and bytes.
///
/// A query that names no graph sees what all posts say together.
@Singleton
final class SparqlReader {

    /// @param truncated whether there would have been more rows
    record Answer(byte[] body, boolean truncated) {}

    /// Rows that are sorted, or compared with each other, in memory; more of them go to temporary files meanwhile.
    static final long MOST_IN_MEMORY = 10_000;

    private final RdfStore store;
    private final Duration time;
    private final int rows;
    private final int bytes;
    private final QueryTurns turns;

    SparqlReader(RdfStore store, GraphConfig config) {
        this.store = store;
        this.time = config.limits().time();
        this.rows = config.limits().rows();
        this.bytes = config.limits().bytes();
        this.turns = new QueryTurns(config.limits());
    }

    /// Stops as soon as the asker is gone.
    ///
    /// @throws QueryRefused if it takes too long, its answer is too large, or too many others are being answered
    Answer answer(Query query, SparqlFormat format, Asker asker) {
        try {
            return turns.take(() -> store.read(dataset -> run(query, format, dataset, asker)));
        } catch (QueryCancelledException e) {
            throw new QueryRefused(Reason.TOO_MUCH, "the query took longer than %d ms".formatted(time.toMillis()), e);
        } catch (QueryExecException e) {
            throw new QueryRefused(Reason.MALFORMED, "the query cannot be answered: " + e.getMessage(), e);
        }
    }

    private Answer run(Query query, SparqlFormat format, DatasetGraph dataset, Asker asker) {
        CappedOutput out = new CappedOutput(bytes);
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.spillToDiskThreshold, MOST_IN_MEMORY)
                .overallTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            asker.whenGone(execution::abort);
            boolean truncated =
                    switch (format) {
                        case SparqlFormat.Table table -> writeTable(execution, query, table, out);
                        case SparqlFormat.Graph graph -> writeGraph(execution, query, graph, out);
                    };
            return new Answer(out.toByteArray(), truncated);
        }
    }

    private boolean writeTable(QueryExec execution, Query query, SparqlFormat.Table table, OutputStream out) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(table.lang()).create(table.lang());
        if (query.isAskType()) {
            writer.write(out, execution.ask(), ARQ.getContext());
            return false;
        }
        RowSet all = execution.select();
        Limited<Binding> limited = new Limited<>(all, rows);
        writer.write(out, RowSetStream.create(all.getResultVars(), limited), ARQ.getContext());
        return limited.truncated();
    }

    private boolean writeGraph(QueryExec execution, Query query, SparqlFormat.Graph graph, OutputStream out) {
        Iterator<Triple> all = query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
        Limited<Triple> limited = new Limited<>(all, rows);
        graph.write(limited, query.getPrefixMapping().getNsPrefixMap(), out);
        return limited.truncated();
    }

    /// The first few of an endless stream.
    private static final class Limited<T> implements Iterator<T> {

        private final Iterator<T> all;
        private int left;

        Limited(Iterator<T> all, int most) {
            this.all = all;
            this.left = most;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && all.hasNext();
        }

        @Override
        public T next() {
            left--;
            return all.next();
        }

        boolean truncated() {
            return left == 0 && all.hasNext();
        }
    }
}
