package iconograph.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

class StoreAddressesTest {

    private static final StoreAddresses BOTH = new StoreAddresses(Map.of(
            Store.POSTGRES, new StoreAddress("jdbc:postgresql://127.0.0.1:5432/iconograph", "iconograph", "secret"),
            Store.NEO4J, new StoreAddress("bolt://127.0.0.1:7687", "neo4j", "secret")));

    @Test
    void surviveTheWayThroughALine() {
        assertThat(StoreAddresses.fromLine(BOTH.toLine())).isEqualTo(BOTH);
    }

    @Test
    void surviveTheWayThroughALineWhenThereAreNone() {
        StoreAddresses none = new StoreAddresses(Map.of());

        assertThat(StoreAddresses.fromLine(none.toLine())).isEqualTo(none);
    }

    @Test
    void nameTheStoreThatWasNotAskedFor() {
        StoreAddresses onlyNeo4j = new StoreAddresses(Map.of(Store.NEO4J, BOTH.of(Store.NEO4J)));

        assertThatThrownBy(onlyNeo4j::jdbcUrl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PostgreSQL was not asked for, only [NEO4J]");
    }

    @Test
    void keepThePasswordOutOfLogs() {
        assertThat(BOTH.toString()).doesNotContain("secret");
    }
}
