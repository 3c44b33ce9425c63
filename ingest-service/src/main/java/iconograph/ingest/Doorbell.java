package iconograph.ingest;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/// Wakes those who send as soon as there is something to send, so that nothing waits for their next look.
///
/// A ring between looking and waiting is not lost if the listener calls [#listen] first.
@ApplicationScoped
class Doorbell {

    private final Set<CompletableFuture<Void>> listeners = ConcurrentHashMap.newKeySet();

    /// @return is completed by the next ring, and may be completed or given up by the caller
    CompletableFuture<Void> listen() {
        CompletableFuture<Void> next = new CompletableFuture<>();
        listeners.add(next);
        next.whenComplete((rung, thrown) -> listeners.remove(next));
        return next;
    }

    void ring() {
        listeners.forEach(listener -> listener.complete(null));
    }
}
