package iconograph.linking.reconciliation;

/// A request that is not answered. The message is a whole sentence for whoever asked.
final class RefusedQuery extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Why, which decides the HTTP status.
    enum Fault {
        /// It cannot be understood.
        MALFORMED,
        /// It asks for too much at once.
        TOO_LARGE,
        /// It asks for what is not here.
        UNKNOWN
    }

    private final Fault fault;

    RefusedQuery(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    RefusedQuery(Fault fault, String reason, Throwable cause) {
        super(reason, cause);
        this.fault = fault;
    }

    static RefusedQuery malformed(String reason) {
        return new RefusedQuery(Fault.MALFORMED, reason);
    }

    Fault fault() {
        return fault;
    }
}
