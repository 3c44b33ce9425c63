package iconograph.stores.testing;

import static org.assertj.core.api.Assertions.assertThat;

import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;

import org.junit.jupiter.api.Test;

@WithStores(Store.POSTGRES)
class RealStoresIT {

    @Test
    void giveATestTheAddressesAndAnApplicationItsConfiguration(StoreAddresses stores) {
        assertThat(System.getProperty("quarkus.datasource.jdbc.url")).isEqualTo(stores.jdbcUrl());
        assertThat(System.getProperty("quarkus.datasource.username")).isEqualTo(stores.user());
        assertThat(System.getProperty("quarkus.datasource.password")).isEqualTo(stores.password());
    }

    @Test
    void areTheSameForEveryTest(StoreAddresses stores) {
        StoreAddresses again = RealStores.start(stores.byStore().keySet());

        assertThat(again).isEqualTo(stores);
    }
}
