package iconograph.graph;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.decisions.Deciding;
import iconograph.graph.decisions.Followers;
import iconograph.graph.decisions.Ledger;
import iconograph.graph.journal.Transactions;
import iconograph.graph.neo4j.Migrations;
import iconograph.graph.neo4j.Neo4jClusters;
import iconograph.graph.neo4j.Neo4jEntities;
import iconograph.graph.neo4j.Neo4jFacts;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfFacts;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.verification.JournalFacts;
import iconograph.graph.verification.StoreComparison;
import iconograph.stores.StoreAddresses;

import io.agroal.api.AgroalDataSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// All that step 4 writes with, put together as the service does, on real stores.
public final class TestGraph implements AutoCloseable {

    final AgroalDataSource database;
    public final Driver driver;
    public final RdfStore rdf;
    public final Transactions transactions;
    public final Ledger ledger = new Ledger();
    final Followers followers;
    final GraphWriter writer;
    final Deciding deciding;
    final Rebuilding rebuilding;
    final StoreComparison comparison;

    private TestGraph(AgroalDataSource database, Driver driver, RdfStore rdf) {
        this.database = database;
        this.driver = driver;
        this.rdf = rdf;
        this.transactions = new Transactions(database);
        this.followers = new Followers(new Neo4jClusters(driver), rdf);
        this.writer = new GraphWriter(
                new Migrations(driver)::run, new Neo4jWriter(driver), rdf, transactions, ledger, followers);
        this.deciding =
                new Deciding(transactions, ledger, writer, followers, new Neo4jEntities(driver), Clock.systemUTC());
        this.comparison =
                new StoreComparison(new Neo4jFacts(driver), new RdfFacts(rdf), new JournalFacts(transactions, ledger));
        this.rebuilding = rebuilding(Clock.systemUTC());
    }

    Rebuilding rebuilding(InstantSource clock) {
        return new Rebuilding(writer, new Neo4jFacts(driver), transactions, ledger, followers, clock);
    }

    /// As the stores are.
    static TestGraph of(StoreAddresses stores, Path directory) throws SQLException {
        return new TestGraph(TestDatabase.of(stores), driver(stores), RdfStore.open(directory));
    }

    private static Driver driver(StoreAddresses stores) {
        return GraphDatabase.driver(stores.boltUri(), AuthTokens.basic(stores.boltUser(), stores.boltPassword()));
    }

    /// With nothing in it.
    public static TestGraph empty(StoreAddresses stores, Path directory) throws SQLException {
        Driver driver = driver(stores);
        TestGraph graph = new TestGraph(TestDatabase.empty(stores), driver, RdfStore.open(directory));
        new Neo4jWriter(driver).clear();
        graph.writer.prepare();
        return graph;
    }

    public void write(List<Linked> posts, Instant now) {
        for (int from = 0; from < posts.size(); from += 64) {
            writer.write(
                    posts.subList(from, Math.min(posts.size(), from + 64)).stream()
                            .map(Arrived::of)
                            .toList(),
                    now);
        }
    }

    /// What both stores hold.
    List<String> dump() {
        return StoreDump.ofBoth(driver, rdf);
    }

    @Override
    public void close() {
        rdf.close();
        driver.close();
        database.close();
    }
}
