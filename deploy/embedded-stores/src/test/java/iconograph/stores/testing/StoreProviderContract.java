package iconograph.stores.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;

import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// What every provider of test stores keeps to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreProviderContract {

    private final StoreProvider provider;
    private final StoreAddresses stores;

    StoreProviderContract(StoreProvider provider) {
        this.provider = provider;
        this.stores = provider.start(EnumSet.allOf(Store.class));
    }

    @Test
    void hasAName() {
        assertThat(provider.name()).matches("[a-z]+");
    }

    @Test
    void itsPostgresIsEmptyAndOfTheVersionWeBuildFor() throws SQLException {
        String query = "select count(*) || ' tables in ' || split_part(version(), '.', 1)"
                + " from information_schema.tables where table_schema = 'public'";
        try (Connection connection = DriverManager.getConnection(stores.jdbcUrl(), stores.user(), stores.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("0 tables in PostgreSQL 18");
        }
    }

    @Test
    void itsNeo4jIsEmptyAndMayBeWritten() {
        try (Driver driver =
                GraphDatabase.driver(stores.boltUri(), AuthTokens.basic(stores.boltUser(), stores.boltPassword()))) {
            long before = count(driver, "match (n) return count(n)");
            long after = count(driver, "create (:Note) with 1 as done match (n) return count(n)");

            assertThat(before).isZero();
            assertThat(after).isOne();
        }
    }

    private static long count(Driver driver, String cypher) {
        return driver.executableQuery(cypher)
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }
}
