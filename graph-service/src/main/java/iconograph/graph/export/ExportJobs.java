package iconograph.graph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import iconograph.graph.GraphConfig;
import iconograph.graph.rdf.Profile;

import org.jboss.logging.Logger;

/// Exports that are made in the background, a few at a time, and kept for a while. Safe for use by many threads.
///
/// They outlive the process: what was finished can be fetched after a restart, and what was not is said to have failed.
public final class ExportJobs implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExportJobs.class);

    private final GraphExport export;
    private final GraphConfig.Export limits;
    private final Clock clock;
    private final ExportFiles files;
    private final ExecutorService workers;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    public ExportJobs(GraphExport export, GraphConfig.Export limits, Clock clock) {
        this.export = export;
        this.limits = limits;
        this.clock = clock;
        this.files = new ExportFiles(limits.directory(), limits.bytes());
        this.workers = Executors.newFixedThreadPool(
                limits.running(),
                Thread.ofPlatform().name("export-", 0).daemon().factory());
        files.left(clock).forEach(left -> jobs.put(left.id(), new Job(left)));
    }

    /// @return nothing if as many wait as may
    public synchronized Optional<ExportJob> start(Format format, Profile profile) {
        long open = jobs.values().stream().filter(job -> !job.shown.isOver()).count();
        if (open >= limits.running() + limits.waiting()) {
            return Optional.empty();
        }
        ExportJob waiting = new ExportJob(
                UUID.randomUUID().toString(),
                format.toString(),
                profile.toString(),
                ExportJob.State.waiting,
                clock.instant(),
                null,
                0,
                0,
                null);
        try {
            files.note(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep an export in " + limits.directory(), e);
        }
        Job job = new Job(waiting);
        jobs.put(waiting.id(), job);
        workers.execute(() -> run(job, format, profile));
        return Optional.of(waiting);
    }

    /// @return nothing if there is no such job, or no longer
    public Optional<ExportJob> find(String id) {
        forget();
        return Optional.ofNullable(jobs.get(id)).map(job -> job.shown);
    }

    /// Where the file of a finished job is.
    public Path file(ExportJob job) {
        return files.file(job.id());
    }

    /// Stops the job if it is running, and deletes its file.
    ///
    /// @return whether there was such a job
    public boolean delete(String id) {
        Job job = jobs.remove(id);
        if (job == null) {
            return false;
        }
        synchronized (job) {
            job.deleted = true;
            files.delete(id);
        }
        return true;
    }

    private void run(Job job, Format format, Profile profile) {
        String id = job.shown.id();
        try {
            long statements;
            try (OutputStream out = new BufferedOutputStream(files.open(id), 1 << 16)) {
                statements = export.write(format, profile, out, job::read);
            }
            job.end(files, () -> job.shown.finished(clock.instant(), statements, files.close(id)));
        } catch (CancellationException e) {
            stopped(job);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "export %s as %s failed", id, format);
            fail(job, reason(e));
        }
        forget();
    }

    /// Where the service ends and nobody deleted the job, its note stays, for the next start to tell.
    private void stopped(Job job) {
        try {
            files.deleteData(job.shown.id());
        } catch (IOException e) {
            LOG.warnf("cannot delete the file of export %s: %s", job.shown.id(), e.getMessage());
        }
    }

    private void fail(Job job, String reason) {
        try {
            files.deleteData(job.shown.id());
            job.end(files, () -> job.shown.failed(clock.instant(), reason));
        } catch (IOException e) {
            LOG.warnf("cannot note that export %s failed: %s", job.shown.id(), e.getMessage());
            job.shown = job.shown.failed(clock.instant(), reason);
        }
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExportFiles.TooLarge tooLarge) {
                return String.valueOf(tooLarge.getMessage());
            }
        }
        return "the file could not be written; the service's log says why";
    }

    /// Lets go of what is too old, too many or, together, too large; the oldest first.
    private synchronized void forget() {
        List<ExportJob> over = new ArrayList<>();
        jobs.values().stream().map(job -> job.shown).filter(ExportJob::isOver).forEach(over::add);
        over.sort(Comparator.comparing(ExportJob::created).reversed());
        long bytes = 0;
        int kept = 0;
        for (ExportJob job : over) {
            bytes += job.bytes();
            kept++;
            boolean old = job.created().plus(limits.age()).isBefore(clock.instant());
            if (old || kept > limits.kept() || bytes > limits.bytes()) {
                delete(job.id());
            }
        }
    }

    /// Stops what is running; a restart will say of it that it failed.
    ///
    /// Nobody is interrupted: a thread that is interrupted while it reads the RDF store closes the store's files.
    @Override
    public void close() {
        workers.shutdown();
        jobs.values().forEach(job -> job.stopping = true);
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("an export did not stop in ten seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Ending {
        ExportJob get() throws IOException;
    }

    private static final class Job {

        private volatile ExportJob shown;
        private volatile boolean stopping;
        private volatile boolean deleted;

        Job(ExportJob shown) {
            this.shown = shown;
        }

        synchronized void read(long statements) {
            if (deleted || stopping) {
                throw new CancellationException();
            }
            shown = shown.running(statements);
        }

        synchronized void end(ExportFiles files, Ending ending) throws IOException {
            if (deleted) {
                throw new CancellationException();
            }
            ExportJob ended = ending.get();
            files.note(ended);
            shown = ended;
        }
    }
}
