package iconograph.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The child process that runs the stores, and the conversation with it.
///
/// It tells us in lines on its standard output how far it is; we only hold its standard input open.
final class StoresProcess {

    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final Path logs;
    private final CompletableFuture<StoreAddresses> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    private StoresProcess(Process process, Path logs) {
        this.process = process;
        this.logs = logs;
    }

    static StoresProcess launch(StoresCommand command, Path logs, Consumer<String> progress) {
        try {
            Process process = new ProcessBuilder(command.words())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            logs.resolve("stores-jvm.log").toFile()))
                    .start();
            StoresProcess stores = new StoresProcess(process, logs);
            Thread.ofPlatform().daemon().name("embedded-stores").start(() -> stores.listen(progress));
            return stores;
        } catch (IOException e) {
            throw new StoresNotStarted("the stores cannot be launched: " + e.getMessage(), e);
        }
    }

    StoreAddresses awaitReady(Duration patience) {
        try {
            return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StoresNotStarted(
                    "the stores were not up after %d seconds, see %s".formatted(patience.toSeconds(), logs), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoresNotStarted reason
                    ? reason
                    : new StoresNotStarted("the stores cannot be understood, see " + logs, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoresNotStarted("interrupted while the stores were starting", e);
        }
    }

    /// Asks the stores to stop, and waits until they have.
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The child is gone already, and so is its end of the pipe.
        }
        try {
            stopped.get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Completes when the stores no longer run, whoever ended them.
    CompletableFuture<Void> stopped() {
        return stopped.copy();
    }

    /// The child, followed by the processes it started.
    Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /// Reads to the end, so that the child never waits for us.
    private void listen(Consumer<String> progress) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 2);
                String said = words.length < 2 ? "" : words[1];
                switch (words[0]) {
                    case "PROGRESS" -> progress.accept(said);
                    case "READY" -> ready.complete(StoreAddresses.fromLine(said));
                    case "FAILED" -> ready.completeExceptionally(new StoresNotStarted(said));
                    case "STOPPED" -> stopped.complete(null);
                    default -> {}
                }
            }
        } catch (IOException | RuntimeException e) {
            ready.completeExceptionally(e);
        } finally {
            ready.completeExceptionally(new StoresNotStarted("the stores ended while starting, see " + logs));
            stopped.complete(null);
        }
    }
}
