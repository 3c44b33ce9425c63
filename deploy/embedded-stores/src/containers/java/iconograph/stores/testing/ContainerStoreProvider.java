package iconograph.stores.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

import iconograph.stores.Store;
import iconograph.stores.StoreAddress;
import iconograph.stores.StoreAddresses;

/// Test stores in Docker containers, which Testcontainers removes when this JVM has ended.
public final class ContainerStoreProvider implements StoreProvider {

    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String NEO4J_IMAGE = "neo4j:2026.08.1";

    @Override
    public String name() {
        return "containers";
    }

    @Override
    public StoreAddresses start(Set<Store> stores) {
        Map<Store, StoreAddress> addresses = new EnumMap<>(Store.class);
        for (Store store : stores) {
            addresses.put(store, switch (store) {
                case POSTGRES -> postgres();
                case NEO4J -> neo4j();
            });
        }
        return new StoreAddresses(addresses);
    }

    // Both go on running when we return: whoever tests is the one who uses them, up to the end of this JVM.

    private static StoreAddress postgres() {
        PostgreSQLContainer container = new PostgreSQLContainer(POSTGRES_IMAGE);
        container.start();
        return new StoreAddress(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static StoreAddress neo4j() {
        Neo4jContainer container = new Neo4jContainer(NEO4J_IMAGE).withAdminPassword("only-for-tests");
        container.start();
        return new StoreAddress(container.getBoltUrl(), "neo4j", container.getAdminPassword());
    }
}
