package iconograph.graph;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import iconograph.stores.StoreAddresses;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.flywaydb.core.Flyway;

/// The graph's tables in a real PostgreSQL.
public final class TestDatabase {

    private TestDatabase() {}

    /// As it is.
    static AgroalDataSource of(StoreAddresses stores) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(8)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(stores.jdbcUrl())
                                .principal(new NamePrincipal(stores.user()))
                                .credential(new SimplePassword(stores.password())))));
    }

    /// With the tables made, if need be, and empty.
    public static AgroalDataSource empty(StoreAddresses stores) throws SQLException {
        AgroalDataSource database = of(stores);
        migrate(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate graph.post, graph.decision restart identity");
        }
        return database;
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("graph")
                .defaultSchema("graph")
                .locations("classpath:db/migration/graph")
                .load()
                .migrate();
    }
}
