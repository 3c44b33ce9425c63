package iconograph.stores.testing;

import java.util.Set;

import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;

/// Where test stores come from. The stores live until the JVM ends and leave nothing behind.
///
/// Others than the default are found by [java.util.ServiceLoader] under their name.
public interface StoreProvider {

    /// The value of the system property `iconograph.test.stores` that chooses it.
    String name();

    /// Starts the stores and waits until they answer.
    StoreAddresses start(Set<Store> stores);
}
