package iconograph.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Lets posts that arrive in a step at the same time be worked on together.
///
/// A step is called once for each post, by several threads; a model's forward pass or a store's transaction is cheaper
/// for many posts at once. Callers queue up, and whoever gets the lock works for all that wait by then; so a lone post
/// never waits for company. If a batch fails, each of its posts is tried alone, so that one bad post harms only itself.
///
/// Safe for use by many threads.
public final class Batcher<I, O> {

    private final BlockingQueue<Waiting<I, O>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock working = new ReentrantLock(true);
    private final int most;
    private final Function<List<I>, List<O>> work;

    /// @param most the largest batch
    /// @param work answers a batch with one result for each input, in the same order
    public Batcher(int most, Function<List<I>, List<O>> work) {
        if (most < 1) {
            throw new IllegalArgumentException("batches of " + most);
        }
        this.most = most;
        this.work = work;
    }

    /// Works on one input, together with those of other callers, and returns its result.
    ///
    /// @throws RuntimeException what the work threw for this input
    public O apply(I input) {
        Waiting<I, O> mine = new Waiting<>(input, new CompletableFuture<>());
        queue.add(mine);
        while (!mine.result.isDone()) {
            working.lock();
            try {
                if (!mine.result.isDone()) {
                    workOnOneBatch();
                }
            } finally {
                working.unlock();
            }
        }
        try {
            return mine.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void workOnOneBatch() {
        List<Waiting<I, O>> batch = new ArrayList<>();
        queue.drainTo(batch, most);
        if (!answered(batch)) {
            batch.forEach(one -> answered(List.of(one)));
        }
    }

    /// @return false if the batch failed and its members may be tried alone
    private boolean answered(List<Waiting<I, O>> batch) {
        try {
            List<O> results = work.apply(batch.stream().map(Waiting::input).toList());
            if (results.size() != batch.size()) {
                throw new IllegalStateException("%d results for %d inputs".formatted(results.size(), batch.size()));
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result.complete(results.get(i));
            }
            return true;
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1) {
                return false;
            }
            batch.forEach(one -> one.result.completeExceptionally(e));
            return true;
        }
    }

    private record Waiting<I, O>(I input, CompletableFuture<O> result) {}
}
