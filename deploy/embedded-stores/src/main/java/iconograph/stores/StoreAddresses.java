package iconograph.stores;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Where the stores are reached that were asked for. Asking for another one fails with [IllegalStateException].
public record StoreAddresses(Map<Store, StoreAddress> byStore) {

    public StoreAddresses {
        byStore = Map.copyOf(byStore);
    }

    public StoreAddress of(Store store) {
        StoreAddress address = byStore.get(store);
        if (address == null) {
            throw new IllegalStateException("%s was not asked for, only %s".formatted(store.title(), byStore.keySet()));
        }
        return address;
    }

    public String jdbcUrl() {
        return of(Store.POSTGRES).uri();
    }

    public String user() {
        return of(Store.POSTGRES).user();
    }

    public String password() {
        return of(Store.POSTGRES).password();
    }

    public String boltUri() {
        return of(Store.NEO4J).uri();
    }

    public String boltUser() {
        return of(Store.NEO4J).user();
    }

    public String boltPassword() {
        return of(Store.NEO4J).password();
    }

    /// These and others; where both know a store, the other's address counts.
    public StoreAddresses and(StoreAddresses others) {
        Map<Store, StoreAddress> joined = new EnumMap<>(Store.class);
        joined.putAll(byStore);
        joined.putAll(others.byStore);
        return new StoreAddresses(joined);
    }

    /// One line of words, the way the addresses travel between processes. It holds the passwords.
    public String toLine() {
        StringBuilder line = new StringBuilder();
        new TreeMap<>(byStore).forEach((store, at) -> line.append(line.isEmpty() ? "" : " ")
                .append("%s %s %s %s".formatted(store, at.uri(), at.user(), at.password())));
        return line.toString();
    }

    /// The reverse of [#toLine()].
    public static StoreAddresses fromLine(String line) {
        Map<Store, StoreAddress> byStore = new EnumMap<>(Store.class);
        String[] words = line.isBlank() ? new String[0] : line.split(" ", -1);
        if (words.length % 4 != 0) {
            throw new IllegalArgumentException("not addresses of stores: %d words".formatted(words.length));
        }
        for (int i = 0; i < words.length; i += 4) {
            byStore.put(Store.valueOf(words[i]), new StoreAddress(words[i + 1], words[i + 2], words[i + 3]));
        }
        return new StoreAddresses(byStore);
    }
}
