package iconograph.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// PostgreSQL and Neo4j on this machine, running as long as this object is open and this JVM lives.
///
/// ```java
/// try (EmbeddedStores stores = EmbeddedStores.start(Path.of("data/stores"))) {
///     StoreAddresses at = stores.addresses();
///     …
/// }
/// ```
///
/// They run in one JVM of their own, whose jars lie in the `lib` of the directory that the system property
/// `iconograph.stores.program` names. That process stops them when its standard input closes, so they end
/// with their parent even if that is killed. What they have to say lies in `<home>/logs`.
public final class EmbeddedStores implements AutoCloseable {

    /// The system property that names the directory of the program.
    public static final String PROGRAM = "iconograph.stores.program";

    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final StoreAddresses addresses;

    private EmbeddedStores(Process process, StoreAddresses addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    /// Starts both and waits until they answer.
    ///
    /// @param home where their data, logs and password live; made if missing, taken up again if not
    /// @throws StoresNotStarted with the reason in one sentence
    public static EmbeddedStores start(Path home) {
        return start(home, StoresOptions.both());
    }

    public static EmbeddedStores start(Path home, StoresOptions options) {
        Path logs = directory(home.toAbsolutePath().normalize()).resolve("logs");
        Process process = launch(new StoresCommand(home.toAbsolutePath().normalize(), options), directory(logs));
        try {
            return new EmbeddedStores(process, awaitReady(process, options, logs));
        } catch (StoresNotStarted e) {
            stop(process);
            throw e;
        }
    }

    public StoreAddresses addresses() {
        return addresses;
    }

    /// The process that was started, followed by those it started; for tests and for measuring.
    Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /// Completes when the stores have ended, whoever ended them.
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /// Stops the stores and waits until they have written everything down. Closing twice is harmless.
    @Override
    public void close() {
        stop(process);
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new StoresNotStarted("the stores' directory %s cannot be made".formatted(path), e);
        }
    }

    private static Process launch(StoresCommand command, Path logs) {
        try {
            return new ProcessBuilder(command.words())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            logs.resolve("stores-jvm.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new StoresNotStarted(
                    "the stores cannot be launched, logs in %s: %s".formatted(logs, e.getMessage()), e);
        }
    }

    private static StoreAddresses awaitReady(Process process, StoresOptions options, Path logs) {
        CompletableFuture<StoreAddresses> ready = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("embedded-stores").start(() -> listen(process, options, ready, logs));
        try {
            return ready.get(options.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StoresNotStarted(
                    "the stores were not up after %d seconds, see %s"
                            .formatted(options.patience().toSeconds(), logs),
                    e);
        } catch (ExecutionException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new StoresNotStarted(String.valueOf(reason), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoresNotStarted("interrupted while the stores were starting", e);
        }
    }

    /// Reads to the end, so that the child never waits for us; what comes after it is ready is of no interest.
    private static void listen(
            Process process, StoresOptions options, CompletableFuture<StoreAddresses> ready, Path logs) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line.split(" ", 2)) {
                    case String[] words when words.length < 2 -> {}
                    case String[] words
                    when words[0].equals("PROGRESS") -> options.progress().accept(words[1]);
                    case String[] words
                    when words[0].equals("READY") -> ready.complete(StoreAddresses.fromLine(words[1]));
                    case String[] words
                    when words[0].equals("FAILED") -> ready.completeExceptionally(new StoresNotStarted(words[1]));
                    default -> {}
                }
            }
            ready.completeExceptionally(new StoresNotStarted("the stores ended while starting, see " + logs));
        } catch (IOException | RuntimeException e) {
            ready.completeExceptionally(e);
        }
    }

    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The child is gone already, and so is its end of the pipe.
        }
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
