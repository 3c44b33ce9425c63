package iconograph.stores.server;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import iconograph.stores.Store;
import iconograph.stores.StoreAddress;
import iconograph.stores.StoreAddresses;
import iconograph.stores.StoresNotStarted;

import org.jspecify.annotations.Nullable;

/// The program that runs the stores until its standard input closes or it is told to end.
///
/// Its standard output speaks to the parent in lines: `PROGRESS sentence` any number of times, then either
/// `READY` with the addresses or `FAILED sentence`, and `STOPPED` in the end. Everything else goes to log files.
public final class StoresServer {

    private final Arguments arguments;
    private final StoreHome home;
    private final PrintStream parent;
    private final Map<Store, CompletableFuture<RunningStore>> starting = new EnumMap<>(Store.class);
    private boolean stopped;

    private StoresServer(Arguments arguments, StoreHome home, PrintStream parent) {
        this.arguments = arguments;
        this.home = home;
        this.parent = parent;
    }

    public static void main(String... words) {
        PrintStream parent = System.out;
        // Logging is closed with Neo4j, which we do ourselves; a hook of its own would come in between.
        System.setProperty("log4j2.shutdownHookEnabled", "false");
        try {
            Arguments arguments = Arguments.parse(words);
            StoreHome home = StoreHome.open(arguments.home());
            logTo(home.log("stores.log"));
            new StoresServer(arguments, home, parent).run();
        } catch (StoresNotStarted | IllegalArgumentException | IOException e) {
            parent.println("FAILED " + oneLine(e));
            System.exit(1);
        }
    }

    private void run() {
        arguments.stores().forEach(store -> starting.put(store, started(store)));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Thread.ofPlatform().name("parent").start(this::stopWhenParentLeaves);
        try {
            Map<Store, StoreAddress> addresses = new EnumMap<>(Store.class);
            for (Map.Entry<Store, CompletableFuture<RunningStore>> entry : starting.entrySet()) {
                RunningStore running = entry.getValue().join();
                addresses.put(entry.getKey(), running.address());
                running.onFailure().thenRun(() -> exitBecauseOf(entry.getKey()));
            }
            parent.println("READY " + new StoreAddresses(addresses).toLine());
        } catch (CompletionException e) {
            parent.println("FAILED " + oneLine(e.getCause() == null ? e : e.getCause()));
            System.exit(1);
        }
    }

    private CompletableFuture<RunningStore> started(Store store) {
        long begin = System.nanoTime();
        CompletableFuture<RunningStore> result = new CompletableFuture<>();
        Callable<RunningStore> start =
                switch (store) {
                    case POSTGRES ->
                        () -> PostgresServer.start(
                                home, arguments.program(), arguments.postgresPort(), arguments.temporary());
                    case NEO4J -> () -> Neo4jServer.start(home, arguments.boltPort());
                };
        Thread.ofPlatform().name("start-" + store).start(() -> {
            try {
                RunningStore running = start.call();
                parent.println(
                        "PROGRESS %s is up after %.1f s".formatted(store.title(), (System.nanoTime() - begin) / 1e9));
                result.complete(running);
            } catch (StoresNotStarted e) {
                result.completeExceptionally(e);
            } catch (Throwable e) {
                result.completeExceptionally(new StoresNotStarted(
                        "%s could not be started, see %s".formatted(store.title(), home.log("stores.log")), e));
            }
        });
        return result;
    }

    /// Works once, whoever calls it. A store that is still starting is waited for, then stopped.
    private synchronized void stop() {
        if (stopped) {
            return;
        }
        // Threads of their own: the common pool may have only one, and that may be what waits here for the exit.
        CompletableFuture<?>[] stops = starting.values().stream()
                .map(store -> store.thenAcceptAsync(RunningStore::stop, Thread.ofPlatform()::start)
                        .exceptionally(StoresServer::logged))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
        if (arguments.temporary()) {
            home.delete();
        }
        home.close();
        stopped = true;
        parent.println("STOPPED");
    }

    private static void exitBecauseOf(Store store) {
        System.err.printf("%s ended by itself, so the other one is stopped, too%n", store.title());
        System.exit(1);
    }

    private void stopWhenParentLeaves() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said on this line; it only has to stay open.
            }
        } catch (IOException e) {
            // As good as closed.
        }
        stop();
        arguments.archive().ifPresent(StoresServer::write);
        System.exit(0);
    }

    private static void write(Path archive) {
        try {
            StartArchiveWriter.write(archive);
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private static @Nullable Void logged(Throwable error) {
        error.printStackTrace();
        return null;
    }

    private static void logTo(Path file) throws IOException {
        PrintStream log = new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    private static String oneLine(Throwable error) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        return message.replaceAll("\\s+", " ");
    }
}
