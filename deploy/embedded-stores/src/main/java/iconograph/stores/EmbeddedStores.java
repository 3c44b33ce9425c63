package iconograph.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
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

    private final StoresProcess process;
    private final StoreAddresses addresses;

    private EmbeddedStores(StoresProcess process, StoreAddresses addresses) {
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

    /// Starts those of the options.
    ///
    /// @throws StoresNotStarted with the reason in one sentence
    public static EmbeddedStores start(Path home, StoresOptions options) {
        Path at = home.toAbsolutePath().normalize();
        StoresCommand command = new StoresCommand(at, options);
        StoresProcess process = StoresProcess.launch(command, logsIn(at), options.progress());
        try {
            return new EmbeddedStores(process, process.awaitReady(options.patience()));
        } catch (StoresNotStarted e) {
            process.stop();
            throw e;
        }
    }

    public StoreAddresses addresses() {
        return addresses;
    }

    /// Completes when the stores have ended, whoever ended them.
    public CompletableFuture<Void> onExit() {
        return process.stopped();
    }

    /// Stops the stores and waits until they have written everything down. Closing twice is harmless.
    @Override
    public void close() {
        process.stop();
    }

    Stream<ProcessHandle> processes() {
        return process.family();
    }

    private static Path logsIn(Path home) {
        try {
            return Files.createDirectories(home.resolve("logs"));
        } catch (IOException e) {
            throw new StoresNotStarted("the stores' directory %s cannot be made or written to".formatted(home), e);
        }
    }
}
