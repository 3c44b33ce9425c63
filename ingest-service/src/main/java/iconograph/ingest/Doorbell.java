package iconograph.ingest;

import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

/// Wakes the sender as soon as there is something to send, so that nothing waits for its next look.
///
/// One listens, any number ring. A ring between looking and waiting is not lost if the listener calls [#listen] first.
@ApplicationScoped
class Doorbell {

    private volatile CompletableFuture<Void> listener = new CompletableFuture<>();

    /// @return is completed by the next ring, and may be completed or given up by the caller
    CompletableFuture<Void> listen() {
        CompletableFuture<Void> next = new CompletableFuture<>();
        listener = next;
        return next;
    }

    void ring() {
        listener.complete(null);
    }
}
