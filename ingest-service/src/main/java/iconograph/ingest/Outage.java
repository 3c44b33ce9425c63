package iconograph.ingest;

import java.sql.SQLException;

import iconograph.ingest.pictures.StoreUnavailable;

/// Tells clients of a failure that is not theirs, in words that keep the inside of the service to itself.
final class Outage {

    private static final String PICTURES = "The pictures cannot be kept at the moment";
    private static final String DATABASE = "The database does not answer at the moment";
    private static final String UNKNOWN = "Something went wrong inside the service";

    private Outage() {}

    /// True if the failure may pass by itself or by the hand of an operator.
    static boolean mayPass(Throwable thrown) {
        return !sentenceFor(thrown).equals(UNKNOWN);
    }

    static String sentenceFor(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable) {
                return PICTURES;
            }
            if (cause instanceof SQLException failure && isOutage(failure)) {
                return DATABASE;
            }
        }
        return UNKNOWN;
    }

    /// A state that begins with 08 is a lost connection, 53 a lack of resources, 57 a server that stops; a pool without
    /// a free connection gives none.
    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
