package iconograph.stores;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/// How embedded stores are started; `StoresOptions.of(Store.POSTGRES)` starts only that one.
///
/// @param postgresPort the port on 127.0.0.1, 0 for any that is free
/// @param boltPort Neo4j's, likewise
/// @param temporary whether the data go when the stores stop; such stores do not wait for the disk
/// @param patience how long to wait for the stores at most
/// @param progress is told, in one sentence each, what has been done; called from another thread
public record StoresOptions(
        Set<Store> stores,
        int postgresPort,
        int boltPort,
        boolean temporary,
        Duration patience,
        Consumer<String> progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public StoresOptions {
        stores = Set.copyOf(stores);
        if (stores.isEmpty()) {
            throw new IllegalArgumentException("no store to start");
        }
        if (postgresPort < 0 || postgresPort > 65535 || boltPort < 0 || boltPort > 65535) {
            throw new IllegalArgumentException("not ports: %d, %d".formatted(postgresPort, boltPort));
        }
    }

    /// Both stores on free ports, data kept.
    public static StoresOptions both() {
        return new StoresOptions(EnumSet.allOf(Store.class), 0, 0, false, PATIENCE, sentence -> {});
    }

    public static StoresOptions of(Set<Store> stores) {
        return new StoresOptions(stores, 0, 0, false, PATIENCE, sentence -> {});
    }

    public static StoresOptions of(Store store) {
        return of(Set.of(store));
    }

    public StoresOptions onPorts(int postgresPort, int boltPort) {
        return new StoresOptions(stores, postgresPort, boltPort, temporary, patience, progress);
    }

    public StoresOptions thrownAwayAtTheEnd() {
        return new StoresOptions(stores, postgresPort, boltPort, true, patience, progress);
    }

    public StoresOptions waitingAtMost(Duration patience) {
        return new StoresOptions(stores, postgresPort, boltPort, temporary, patience, progress);
    }

    public StoresOptions telling(Consumer<String> progress) {
        return new StoresOptions(stores, postgresPort, boltPort, temporary, patience, progress);
    }
}
