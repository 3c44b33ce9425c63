package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.decisions.Followers;
import iconograph.graph.decisions.Ledger;
import iconograph.graph.journal.Journal;
import iconograph.graph.journal.Transactions;
import iconograph.graph.neo4j.Neo4jClusters;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfStore;
import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/// With Neo4j down: nobody listens on the port.
@WithStores(Store.POSTGRES)
class GraphOutageIT {

    @Test
    void passesAnOutageOnAndKeepsNothingOfThePost(StoreAddresses stores, @TempDir Path directory) throws SQLException {
        Linked event =
                Events.post("1", "Messi").linked("Messi", "PER", "Q615", 0.9).event();
        Config config = Config.builder()
                .withMaxTransactionRetryTime(100, TimeUnit.MILLISECONDS)
                .build();
        try (AgroalDataSource database = TestDatabase.empty(stores);
                Driver driver = GraphDatabase.driver("bolt://127.0.0.1:1", AuthTokens.none(), config);
                RdfStore rdf = RdfStore.open(directory)) {
            Transactions transactions = new Transactions(database);
            GraphWriter writer = new GraphWriter(
                    () -> {},
                    new Neo4jWriter(driver),
                    rdf,
                    transactions,
                    new Ledger(),
                    new Followers(new Neo4jClusters(driver), rdf));
            GraphStep step = new GraphStep(writer, 8, Clock.systemUTC());

            assertThatThrownBy(() -> step.write(event)).isInstanceOf(ServiceUnavailableException.class);

            assertThat(rdf.<Boolean>read(dataset -> dataset.isEmpty())).isTrue();
            assertThat(transactions.shared(new Journal()::posts)).isEmpty();
        }
    }
}
