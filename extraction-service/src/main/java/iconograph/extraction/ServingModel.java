package iconograph.extraction;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import iconograph.contracts.ModelVersion;
import iconograph.models.ModelReader;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The model that does a task, which can be exchanged while posts are read, and perhaps another in its shadow.
///
/// A new model is loaded beside the old one and tried; only then the two are exchanged, between two posts, and the old
/// one is closed. Safe for use by many threads.
final class ServingModel<R extends ModelReader, Q, F> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ServingModel.class);

    private final ReadingTask<R, Q, F> task;
    private final Loading<R> loading;

    /// Held for reading by whoever reads with the model, so that it is open until they are done. Fair, or a new model
    /// would wait for ever in a queue of posts.
    private final ReadWriteLock use = new ReentrantReadWriteLock(true);

    private @Nullable R reader;
    private volatile @Nullable ShadowModel<R, Q, F> shadow;

    /// Where models come from.
    @FunctionalInterface
    interface Loading<R> {

        /// @throws RefusedModel if there is none of that name, or it does not read
        R load(String name);
    }

    /// What was found in each of some texts.
    record Answer<F>(ModelVersion model, List<List<F>> found) {}

    /// @param serving   none if nothing does the task
    /// @param candidate in the shadow, if there is one
    record State(@Nullable ModelVersion serving, @Nullable Candidate candidate) {}

    record Candidate(ModelVersion model, Comparison comparison) {}

    ServingModel(ReadingTask<R, Q, F> task, Loading<R> loading) {
        this.task = task;
        this.loading = loading;
    }

    /// @return nothing if no model does the task
    Optional<Answer<F>> read(List<Q> questions) {
        use.readLock().lock();
        try {
            R current = reader;
            if (current == null) {
                return Optional.empty();
            }
            long start = System.nanoTime();
            List<List<F>> found = task.read().apply(current, questions);
            double millis = (System.nanoTime() - start) / 1e6 / Math.max(1, questions.size());
            ShadowModel<R, Q, F> beside = shadow;
            if (beside != null) {
                for (int question = 0; question < questions.size(); question++) {
                    beside.compare(questions.get(question), found.get(question), millis);
                }
            }
            return Optional.of(new Answer<>(current.version(), found));
        } finally {
            use.readLock().unlock();
        }
    }

    /// Reads with another model from now on. If it was in the shadow, it leaves that.
    ///
    /// @throws RefusedModel if it cannot be used; then nothing changes
    synchronized void switchTo(String name) {
        long start = System.nanoTime();
        R next = loading.load(name);
        ShadowModel<R, Q, F> beside = shadow;
        Optional<R> old = exchange(next);
        old.ifPresent(ModelReader::close);
        LOG.infof(
                "model switched: task=%s from=%s to=%s millis=%d",
                task.name(),
                old.map(ModelReader::version).map(ModelVersion::toString).orElse("none"),
                next.version(),
                (System.nanoTime() - start) / 1_000_000);
        if (beside != null && beside.version().equals(next.version())) {
            stopComparing();
        } else if (beside != null) {
            beside.compareAnew();
        }
    }

    private Optional<R> exchange(R next) {
        use.writeLock().lock();
        try {
            Optional<R> old = Optional.ofNullable(reader);
            reader = next;
            return old;
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Lets another model read the same posts from now on, in the place of the one that did so.
    ///
    /// @throws RefusedModel if it cannot be used; then nothing changes
    synchronized void compareWith(String name) {
        ShadowModel<R, Q, F> candidate = new ShadowModel<>(task, loading.load(name));
        stopComparing();
        candidate.start();
        shadow = candidate;
        LOG.infof("model compared: task=%s model=%s", task.name(), candidate.version());
    }

    synchronized void stopComparing() {
        ShadowModel<R, Q, F> beside = shadow;
        shadow = null;
        if (beside != null) {
            beside.close();
        }
    }

    State state() {
        use.readLock().lock();
        try {
            ShadowModel<R, Q, F> beside = shadow;
            return new State(
                    reader == null ? null : reader.version(),
                    beside == null ? null : new Candidate(beside.version(), beside.comparison()));
        } finally {
            use.readLock().unlock();
        }
    }

    /// Nothing does the task afterwards.
    @Override
    public synchronized void close() {
        stopComparing();
        use.writeLock().lock();
        try {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
