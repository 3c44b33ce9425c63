package iconograph.contracts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Lets posts that arrive in a step at the same time be worked on together.
///
/// A step is called once for each post, by several threads; a model's forward pass or a store's transaction is cheaper
/// for many posts at once. Callers queue up, and one of them works for all that wait by then; so a lone post never
/// waits for company, unless it is [told][#Batcher(int,Duration,ToIntFunction,Function)] to. If a batch fails,
/// each of its posts is tried alone, so that one bad post harms only itself.
///
/// Safe for use by many threads.
public final class Batcher<I, O> {

    private final ReentrantLock lock = new ReentrantLock();

    /// Somebody came who can be worked on.
    private final Condition arrival = lock.newCondition();

    /// Somebody has worked: there are results, and another may work.
    private final Condition turn = lock.newCondition();

    /// Oldest first.
    private final Deque<Waiting<I, O>> queue = new ArrayDeque<>();

    private boolean busy;
    private final int most;
    private final long patience;
    private final ToIntFunction<I> length;
    private final Function<List<I>, List<O>> work;

    /// @param most the largest batch
    /// @param work answers a batch with one result for each input, in the same order
    public Batcher(int most, Function<List<I>, List<O>> work) {
        this(most, Duration.ZERO, input -> 0, work);
    }

    /// For work that costs as much for each input as for the longest.
    ///
    /// @param most     the largest batch
    /// @param patience how long the oldest input waits for a batch to fill up; while the worker is busy, time
    ///     counts too
    /// @param length   if more wait than a batch holds, the oldest goes with those that are about as long
    /// @param work     answers a batch with one result for each input, in the same order
    public Batcher(int most, Duration patience, ToIntFunction<I> length, Function<List<I>, List<O>> work) {
        if (most < 1) {
            throw new IllegalArgumentException("batches of " + most);
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("a patience of " + patience);
        }
        this.most = most;
        this.patience = patience.toNanos();
        this.length = length;
        this.work = work;
    }

    /// Works on one input, together with those of other callers, and returns its result.
    ///
    /// @throws RuntimeException what the work threw for this input
    public O apply(I input) {
        Waiting<I, O> mine = new Waiting<>(input, System.nanoTime(), new CompletableFuture<>());
        lock.lock();
        try {
            queue.add(mine);
            arrival.signal();
            while (!mine.result.isDone()) {
                if (busy) {
                    turn.awaitUninterruptibly();
                } else {
                    workOnOneBatch();
                }
            }
        } finally {
            lock.unlock();
        }
        try {
            return mine.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Gives the lock back meanwhile.
    private void workOnOneBatch() {
        busy = true;
        try {
            List<Waiting<I, O>> batch = nextBatch();
            lock.unlock();
            try {
                if (!answered(batch)) {
                    batch.forEach(one -> answered(List.of(one)));
                }
            } finally {
                lock.lock();
            }
        } finally {
            busy = false;
            turn.signalAll();
        }
    }

    private List<Waiting<I, O>> nextBatch() {
        awaitCompany();
        List<Waiting<I, O>> batch = new ArrayList<>(queue);
        if (batch.size() > most) {
            int oldest = length.applyAsInt(batch.getFirst().input);
            // It is 0 away from itself, and stays first since the order is kept otherwise.
            batch.sort(Comparator.comparingInt(one -> Math.abs(length.applyAsInt(one.input) - oldest)));
            batch = batch.subList(0, most);
        }
        queue.removeAll(batch);
        return batch;
    }

    /// The queue is not empty: whoever works has put something into it, and nobody else takes it out meanwhile.
    private void awaitCompany() {
        long left = queue.getFirst().since + patience - System.nanoTime();
        try {
            while (queue.size() < most && left > 0) {
                left = arrival.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // and goes on with those who are there
        }
    }

    /// @return false if the batch failed and its members may be tried alone
    private boolean answered(List<Waiting<I, O>> batch) {
        try {
            List<O> results = work.apply(batch.stream().map(one -> one.input).toList());
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

    /// Two that wait are never the same, whatever they bring.
    private static final class Waiting<I, O> {

        private final I input;
        private final long since;
        private final CompletableFuture<O> result;

        Waiting(I input, long since, CompletableFuture<O> result) {
            this.input = input;
            this.since = since;
            this.result = result;
        }
    }
}
