package iconograph.graph;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.PostId;
import iconograph.contracts.Receipt;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfStore;

/// Writes posts into both stores: Neo4j first, which knows since when a fact is there, then RDF with the same times.
///
/// If it breaks off in between, writing the posts again brings both to the same state. Safe for use by many threads.
final class GraphWriter {

    private final Runnable migrations;
    private final Neo4jWriter neo4j;
    private final RdfStore rdf;
    private boolean prepared;

    /// @param migrations are run before the first post
    GraphWriter(Runnable migrations, Neo4jWriter neo4j, RdfStore rdf) {
        this.migrations = migrations;
        this.neo4j = neo4j;
        this.rdf = rdf;
    }

    /// Brings the stores up to date, once.
    synchronized void prepare() {
        if (!prepared) {
            migrations.run();
            prepared = true;
        }
    }

    /// @param batch may hold a post twice; what comes later counts
    void write(List<Facts> batch, Instant now) {
        prepare();
        Map<PostId, Facts> latest = new LinkedHashMap<>();
        batch.forEach(facts -> latest.put(facts.post().id(), facts));
        List<DatedFacts> dated = neo4j.write(List.copyOf(latest.values()), now);
        rdf.write(dated);
    }

    /// Takes a post out of both stores. RDF comes first, so that a withdrawal that breaks off in between still finds
    /// in Neo4j what its receipt has to name.
    Receipt withdraw(PostId post) {
        prepare();
        int triples = rdf.withdraw(post);
        return neo4j.withdraw(post).withTriples(triples);
    }
}
