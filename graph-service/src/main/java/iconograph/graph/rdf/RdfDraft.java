package iconograph.graph.rdf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import iconograph.graph.facts.DatedFacts;

/// What posts say, laid out in the RDF store by a thread of its own while another store is written. Nobody sees it
/// before it is [kept][#keep], and it leaves nothing behind if it is closed before that.
///
/// The store has one writer at a time, so others wait while a draft is open.
public final class RdfDraft implements AutoCloseable {

    private final CompletableFuture<Boolean> wanted = new CompletableFuture<>();
    private final CompletableFuture<Void> written;

    /// Begins at once.
    public RdfDraft(RdfStore store, List<DatedFacts> batch) {
        this.written = CompletableFuture.runAsync(
                () -> store.write(batch, wanted::join),
                task -> Thread.ofPlatform().name("rdf-draft").daemon().start(task));
    }

    /// Waits until all of it is in the store.
    ///
    /// @throws RuntimeException if the store fails; then nothing of it is
    public void keep() {
        wanted.complete(true);
        try {
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        wanted.complete(false);
        // Whoever kept it has been told how that ended, and whoever did not need not know.
        written.handle((nothing, failure) -> true).join();
    }
}
