package iconograph.stores;

/// The databases Iconograph keeps its things in.
public enum Store {
    POSTGRES("PostgreSQL"),
    NEO4J("Neo4j");

    private final String title;

    Store(String title) {
        this.title = title;
    }

    /// Its name as its makers write it.
    public String title() {
        return title;
    }
}
