package iconograph.linking.reconciliation;

/// How much may be asked for at once.
final class Limits {

    /// Queries of one batch; OpenRefine sends ten unless the manifest allows more.
    static final int QUERIES = 50;

    /// Code points of a name or of a value.
    static final int LENGTH = 1000;

    /// Conditions of one query, and values of one condition.
    static final int CONDITIONS = 50;

    /// Candidates of one query, and how many there are if the query does not say.
    static final int CANDIDATES = 50;

    static final int CANDIDATES_BY_DEFAULT = 10;

    /// Items whose values are asked for at once, and properties.
    static final int ITEMS = 1000;

    static final int PROPERTIES = 50;

    /// Bytes of a request's body.
    static final int BODY = 1 << 20;

    /// Suggestions on one page, and how many may be skipped.
    static final int SUGGESTIONS = 10;

    static final int SKIPPED = 1000;

    private Limits() {}
}
