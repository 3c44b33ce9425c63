package iconograph.stores;

/// Where one store is reached, and as whom.
///
/// @param uri a JDBC URL for PostgreSQL, a Bolt URI for Neo4j
public record StoreAddress(String uri, String user, String password) {

    public StoreAddress {
        if (uri.isBlank() || uri.contains(" ") || user.contains(" ") || password.contains(" ")) {
            throw new IllegalArgumentException("not the address of a store: %s as %s".formatted(uri, user));
        }
    }

    /// Without the password, so that it may be logged.
    @Override
    public String toString() {
        return "%s as %s".formatted(uri, user);
    }
}
