package iconograph.laptop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import iconograph.stores.EmbeddedStores;
import iconograph.stores.StoreAddresses;

import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// All four steps and the page in this process, with stores of their own beside it.
///
/// Only one can run in a process. Closing it stops the steps first, then the stores that they write to.
final class LaptopServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LaptopServer.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final EmbeddedStores stores;
    private final CountDownLatch stopped;
    private final URI url;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private LaptopServer(EmbeddedStores stores, CountDownLatch stopped, URI url) {
        this.stores = stores;
        this.stopped = stopped;
        this.url = url;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-stores-last"));
    }

    /// Without its stores the server could only say that they are gone, to everyone who asks. So the process ends, and
    /// whoever looks after it can start it again; posts that are on their way go on then.
    private void endWithTheStores(Path logs, Consumer<String> tell) {
        if (!stopping.get()) {
            tell.accept("iconograph: PostgreSQL or Neo4j ended by itself (more in %s)".formatted(logs));
            System.exit(1);
        }
    }

    /// Starts stores and steps, and returns when they take posts.
    ///
    /// @param index of Wikidata's items; null for the home's own one
    /// @param tell hears what is being started, a line each
    /// @throws IllegalStateException if a part does not start; says which and what to do
    static LaptopServer start(Home home, ListenAddress address, @Nullable Path index, Consumer<String> tell) {
        tell.accept("Starting PostgreSQL and Neo4j in " + home.folder());
        EmbeddedStores stores = EmbeddedStores.start(home.folder().resolve("stores"));
        try {
            configure(home.folder(), stores.addresses(), address);
            if (index != null) {
                System.setProperty(
                        "iconograph.linking.index", index.toAbsolutePath().toString());
            }
            tell.accept("Starting the four steps");
            URI url = address.url();
            CountDownLatch stopped = startSteps(url, home.folder());
            new RunningServer(url, ProcessHandle.current().pid()).announceIn(home.folder());
            LaptopServer server = new LaptopServer(stores, stopped, url);
            Path logs = home.folder().resolve("stores/logs");
            stores.onExit().thenRun(() -> server.endWithTheStores(logs, tell));
            return server;
        } catch (RuntimeException | Error e) {
            stores.close();
            throw e;
        }
    }

    URI url() {
        return url;
    }

    /// Waits until somebody stops the process.
    void await() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        stop();
    }

    /// Runs once, whether the command ends or the process is told to.
    private void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        try {
            Quarkus.asyncExit(0);
            if (!stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warnf("the steps did not stop within %s", STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stores.close();
        }
    }

    private static void configure(Path home, StoreAddresses stores, ListenAddress address) {
        System.setProperty("iconograph.home", home.toString());
        System.setProperty("quarkus.datasource.jdbc.url", stores.jdbcUrl());
        System.setProperty("quarkus.datasource.username", stores.user());
        System.setProperty("quarkus.datasource.password", stores.password());
        System.setProperty("iconograph.graph.neo4j.uri", stores.boltUri());
        System.setProperty("iconograph.graph.neo4j.user", stores.boltUser());
        System.setProperty("iconograph.graph.neo4j.password", stores.boltPassword());
        System.setProperty("quarkus.http.host", address.host());
        System.setProperty("quarkus.http.port", String.valueOf(address.port()));
    }

    /// @return counts down when the steps have stopped
    private static CountDownLatch startSteps(URI url, Path home) {
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread.ofPlatform().name("quarkus").daemon(true).start(() -> {
            try {
                Quarkus.run(
                        null,
                        (code, failure) -> ended.complete(
                                failure == null ? new IllegalStateException("stopped with code " + code) : failure));
            } finally {
                stopped.countDown();
            }
        });
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!ready(http, url)) {
                if (ended.isDone()) {
                    // Nobody else logs it. As information it goes to the file only; the terminal gets the one line.
                    LOG.info("could not start", ended.join());
                    throw new IllegalStateException(
                            "could not start: %s (more in %s)"
                                    .formatted(Reason.of(ended.join()), home.resolve("logs/iconograph.log")),
                            ended.join());
                }
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("did not start within %d s (see %s)"
                            .formatted(START_LIMIT.toSeconds(), home.resolve("logs/iconograph.log")));
                }
                Thread.sleep(100);
            }
            return stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    private static boolean ready(HttpClient http, URI url) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(url.resolve("/q/health/ready"))
                .timeout(START_LIMIT)
                .build();
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
