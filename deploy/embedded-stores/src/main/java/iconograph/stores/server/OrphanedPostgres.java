package iconograph.stores.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import iconograph.stores.StoresNotStarted;

/// What a killed program left of its PostgreSQL. The process may live on, or its pid file may name a number that
/// another program has since; PostgreSQL itself would refuse to start in both cases.
///
/// Whoever uses it owns the home's lock, so nobody else is using the data now.
record OrphanedPostgres(Path data, Optional<ProcessHandle> process) {

    private static final long PATIENCE_SECONDS = 40;

    static OrphanedPostgres of(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return new OrphanedPostgres(data, Optional.empty());
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process =
                lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
                        ? Optional.empty()
                        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        return new OrphanedPostgres(data, process.filter(candidate -> servesData(candidate, data)));
    }

    /// Stops the process, if there is one, and removes the pid file.
    void end() throws IOException {
        process.ifPresent(OrphanedPostgres::stop);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /// The postmaster's working directory is its data directory; where that cannot be seen, its command line tells.
    private static boolean servesData(ProcessHandle candidate, Path data) {
        try {
            Path process = Path.of("/proc", Long.toString(candidate.pid()));
            if (Files.exists(process)) {
                boolean isPostgres = Files.readString(process.resolve("comm")).startsWith("postgres");
                return isPostgres && Files.isSameFile(process.resolve("cwd"), data);
            }
        } catch (IOException e) {
            return false;
        }
        return candidate
                .info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle postmaster) {
        CompletableFuture<ProcessHandle> ended = postmaster.onExit();
        for (PostgresSignal signal : PostgresSignal.values()) {
            signal.sendTo(postmaster);
            try {
                ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                // Then the sterner signal.
            } catch (Exception e) {
                throw new StoresNotStarted(
                        "an older PostgreSQL, process %d, cannot be stopped".formatted(postmaster.pid()), e);
            }
        }
        throw new StoresNotStarted("an older PostgreSQL, process %d, does not stop".formatted(postmaster.pid()));
    }
}
