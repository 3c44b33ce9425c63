package iconograph.graph.journal;

import java.sql.SQLException;

/// PostgreSQL cannot keep, or tell, what was written. An outage: whatever was to be done is tried again later.
public final class JournalOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JournalOutOfReach(SQLException cause) {
        super("PostgreSQL fails the graph's journal: " + cause.getMessage(), cause);
    }
}
