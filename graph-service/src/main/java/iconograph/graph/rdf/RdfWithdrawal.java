package iconograph.graph.rdf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import iconograph.contracts.PostId;

/// A post's triples that a thread of its own takes out of the RDF store while another store is written.
///
/// The store has one writer at a time. Whoever holds locks of another store must not wait for it, or two could wait for
/// each other for ever: so its turn has come when this is made, and only the disk is waited for later.
public final class RdfWithdrawal implements AutoCloseable {

    private final CompletableFuture<Integer> number;

    /// Waits for its turn, and begins.
    public RdfWithdrawal(RdfStore store, PostId post) {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        this.number = CompletableFuture.supplyAsync(
                () -> store.withdraw(post, () -> turn.complete(true)),
                task -> Thread.ofPlatform().name("rdf-withdrawal").daemon().start(task));
        number.whenComplete((triples, failure) -> turn.complete(false));
        turn.join();
    }

    /// Waits until they are gone.
    ///
    /// @return how many they were; none if the store did not hold the post
    /// @throws RuntimeException if the store fails; then all are there still
    public int number() {
        try {
            return number.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        // Whoever asked for the number has been told how it ended.
        number.handle((triples, failure) -> true).join();
    }
}
