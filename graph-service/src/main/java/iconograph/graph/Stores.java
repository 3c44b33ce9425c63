package iconograph.graph;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.graph.export.ExportJobs;
import iconograph.graph.export.GraphExport;
import iconograph.graph.neo4j.Migrations;
import iconograph.graph.neo4j.Neo4jFacts;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfFacts;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.validation.GraphValidation;
import iconograph.graph.validation.PostValidation;
import iconograph.graph.verification.StoreComparison;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// Opens the two stores when the service starts, and closes them when it ends.
@ApplicationScoped
class Stores {

    private static final Logger LOG = Logger.getLogger(Stores.class);

    private final GraphConfig config;

    Stores(GraphConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Driver driver() {
        AuthToken token = config.neo4j()
                .password()
                .map(password -> AuthTokens.basic(config.neo4j().user(), password))
                .orElse(AuthTokens.none());
        return GraphDatabase.driver(
                config.neo4j().uri(),
                token,
                Config.builder()
                        .withMaxTransactionRetryTime(config.neo4j().retry().toMillis(), TimeUnit.MILLISECONDS)
                        .withConnectionTimeout(5, TimeUnit.SECONDS)
                        .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
                        .build());
    }

    void close(@Disposes Driver driver) {
        driver.close();
    }

    @Produces
    @Singleton
    RdfStore rdfStore() {
        return RdfStore.open(config.rdf().directory());
    }

    void close(@Disposes RdfStore store) {
        store.close();
    }

    @Produces
    @Singleton
    GraphExport graphExport(RdfStore store) {
        return new GraphExport(store);
    }

    /// Made at the start, so that what an earlier run left is looked at.
    @Produces
    @Singleton
    @Startup
    ExportJobs exportJobs(GraphExport export) {
        return new ExportJobs(export, config.export(), Clock.systemUTC());
    }

    void close(@Disposes ExportJobs jobs) {
        jobs.close();
    }

    @Produces
    @Singleton
    StoreComparison storeComparison(Driver driver, RdfStore store) {
        return new StoreComparison(new Neo4jFacts(driver), new RdfFacts(store));
    }

    @Produces
    @Singleton
    GraphValidation graphValidation(RdfStore store) {
        return new GraphValidation(
                new PostValidation(store), config.validation().report());
    }

    @Produces
    @Singleton
    GraphWriter graphWriter(Driver driver, RdfStore store) {
        return new GraphWriter(new Migrations(driver)::run, new Neo4jWriter(driver), store);
    }

    /// A store that is not up yet is no reason to give up: the first post waits for it.
    void prepare(@Observes StartupEvent start, GraphWriter writer) {
        try {
            writer.prepare();
        } catch (RuntimeException e) {
            LOG.warnf("the graph's stores are not ready: %s", e.getMessage());
        }
    }
}
