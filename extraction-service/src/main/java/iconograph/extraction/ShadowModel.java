package iconograph.extraction;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import iconograph.contracts.ModelVersion;
import iconograph.models.ModelReader;

import org.jboss.logging.Logger;

/// Reads the posts that the serving model has read, and only compares: what it finds goes nowhere.
///
/// It has a thread of its own, which rests as long as it works, so that the posts themselves lose little time; those
/// that come faster than that are left out of the comparison.
final class ShadowModel<R extends ModelReader, Q, F> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ShadowModel.class);
    private static final int MOST_WAITING = 256;

    private final ReadingTask<R, Q, F> task;
    private final R reader;
    private final BlockingQueue<Seen<Q, F>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile Tally tally = new Tally();

    /// What the serving model found, and which comparison that belongs to.
    private record Seen<Q, F>(Q question, List<F> found, double millis, Tally into) {}

    private static final class Tally {

        private Comparison comparison = Comparison.NONE;

        synchronized Comparison add(UnaryOperator<Comparison> one) {
            comparison = one.apply(comparison);
            return comparison;
        }

        synchronized Comparison comparison() {
            return comparison;
        }
    }

    /// @param reader closed with this
    ShadowModel(ReadingTask<R, Q, F> task, R reader) {
        this.task = task;
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("shadow-" + task.name()).unstarted(this::readOn);
    }

    void start() {
        thread.start();
    }

    ModelVersion version() {
        return reader.version();
    }

    Comparison comparison() {
        return tally.comparison();
    }

    /// Forgets what was compared with a model that serves no longer.
    void compareAnew() {
        tally = new Tally();
        waiting.clear();
    }

    /// Never waits.
    ///
    /// @param found  by the serving model
    /// @param millis that it took
    void compare(Q question, List<F> found, double millis) {
        Tally into = tally;
        if (!waiting.offer(new Seen<>(question, found, millis, into))) {
            into.add(Comparison::andSkipped);
        }
    }

    private void readOn() {
        try {
            while (true) {
                long took = read(waiting.take());
                Thread.sleep(Duration.ofNanos(took));
            }
        } catch (InterruptedException e) {
            LOG.debugf("no longer in the shadow: model=%s", version());
        }
    }

    /// @return nanoseconds
    private long read(Seen<Q, F> seen) {
        long start = System.nanoTime();
        try {
            List<F> found = task.read().apply(reader, List.of(seen.question())).getFirst();
            long took = System.nanoTime() - start;
            note(seen, found, took / 1e6);
            return took;
        } catch (RuntimeException | Error e) {
            if (seen.into().add(Comparison::andFailed).failed() == 1) {
                LOG.warnf(e, "the model in the shadow cannot read a post: model=%s", version());
            }
            return System.nanoTime() - start;
        }
    }

    private void note(Seen<Q, F> seen, List<F> found, double millis) {
        Set<Object> serving = whatIn(seen.found());
        Set<Object> shadow = whatIn(found);
        Set<Object> both = new HashSet<>(serving);
        both.retainAll(shadow);
        int agreed = both.size();
        seen.into()
                .add(sofar ->
                        sofar.and(agreed, serving.size() - agreed, shadow.size() - agreed, seen.millis(), millis));
    }

    private Set<Object> whatIn(List<F> found) {
        return found.stream().map(task.what()).collect(Collectors.toSet());
    }

    /// Lets it finish the post that it is reading.
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
