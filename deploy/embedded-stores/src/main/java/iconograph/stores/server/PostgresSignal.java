package iconograph.stores.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/// How PostgreSQL is asked to stop. Java itself can only send SIGTERM, on which it would wait for its clients to leave.
///
/// @see <a href="https://www.postgresql.org/docs/18/server-shutdown.html">Shutting Down the Server</a>
enum PostgresSignal {
    /// Sends the clients away and writes everything down.
    FAST_SHUTDOWN("INT"),
    /// Leaves at once; the next start recovers from the write-ahead log.
    IMMEDIATE_SHUTDOWN("QUIT");

    private final String signal;

    PostgresSignal(String signal) {
        this.signal = signal;
    }

    void sendTo(ProcessHandle postmaster) {
        if (!postmaster.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, postmaster.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("could not signal PostgreSQL, process " + postmaster.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
