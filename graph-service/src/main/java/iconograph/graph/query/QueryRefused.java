package iconograph.graph.query;

/// A query or update that a person wrote is not carried out, and the person can do something about it.
final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Why, which decides the HTTP status.
    enum Reason {
        /// It cannot be understood.
        MALFORMED,
        /// It wants more than it may.
        FORBIDDEN,
        /// It does not say who asks, or says it wrongly.
        UNKNOWN_ASKER,
        /// It can be understood, but is not what it is said to be.
        INVALID,
        /// It takes too long, or its answer is too large.
        TOO_MUCH,
        /// Others are being answered; it may come again later.
        BUSY
    }

    private final Reason reason;
    private final String detail;

    QueryRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.detail = message;
    }

    QueryRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.detail = message;
    }

    Reason reason() {
        return reason;
    }

    /// What to tell the person.
    String detail() {
        return detail;
    }
}
