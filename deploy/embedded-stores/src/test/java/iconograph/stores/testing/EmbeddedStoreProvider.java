package iconograph.stores.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;

import iconograph.stores.EmbeddedStores;
import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;
import iconograph.stores.StoresOptions;

/// The default: a child process with its data in a temporary directory. The child ends and cleans up when this JVM
/// does.
final class EmbeddedStoreProvider implements StoreProvider {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public StoreAddresses start(Set<Store> stores) {
        try {
            StoresOptions options = StoresOptions.of(stores).thrownAwayAtTheEnd();
            return EmbeddedStores.start(Files.createTempDirectory("iconograph-stores"), options)
                    .addresses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
