package iconograph.stores.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import iconograph.stores.Store;
import iconograph.stores.StoreAddress;
import iconograph.stores.StoresNotStarted;

/// A PostgreSQL whose data stay in the stores' home. It is our child process and listens on this machine only.
final class PostgresServer implements RunningStore {

    private static final String NAME = "iconograph";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String NO_SUCH_DATABASE = "3D000";

    private final Process process;
    private final int port;
    private final String password;
    private volatile boolean stopping;

    private PostgresServer(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    static PostgresServer start(StoreHome home, Path program, int wantedPort, boolean temporary) throws Exception {
        Path data = home.postgres().resolve("data");
        OrphanedPostgres.of(data).end();
        if (wantedPort != 0) {
            LoopbackPort.take(Store.POSTGRES, wantedPort); // to complain before the long work
        }
        PostgresProgram postgres = PostgresProgram.unpack(program, home);
        File log = home.log("postgresql.log").toFile();
        List<String> prefix = withoutRoot();
        if (!Files.exists(data)) {
            initialise(data, postgres, prefix, home, temporary);
        }
        int port = LoopbackPort.take(Store.POSTGRES, wantedPort);
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(postgres.postgres(), "-D", data.toString(), "-p", Integer.toString(port)));
        settings(temporary).forEach(setting -> command.addAll(List.of("-c", setting)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        PostgresServer server = new PostgresServer(process, port, home.password());
        try {
            server.awaitAnswer(log);
        } catch (Exception e) {
            server.stop();
            throw e;
        }
        return server;
    }

    @Override
    public StoreAddress address() {
        return new StoreAddress(url(NAME), NAME, password);
    }

    @Override
    public CompletionStage<Void> onFailure() {
        return process.onExit()
                .thenCompose(ended -> stopping ? new CompletableFuture<>() : CompletableFuture.completedFuture(null));
    }

    @Override
    public void stop() {
        stopping = true;
        PostgresSignal.FAST_SHUTDOWN.sendTo(process.toHandle());
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                PostgresSignal.IMMEDIATE_SHUTDOWN.sendTo(process.toHandle());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> settings(boolean temporary) {
        String safe = temporary ? "off" : "on";
        return List.of(
                "listen_addresses=" + LoopbackPort.HOST,
                "unix_socket_directories=",
                "fsync=" + safe,
                "synchronous_commit=" + safe,
                "full_page_writes=" + safe,
                "shared_buffers=64MB",
                "max_connections=100",
                "max_wal_size=256MB",
                "timezone=UTC");
    }

    /// Under another name first, so that an interrupted start leaves nothing that looks like a database.
    private static void initialise(
            Path data, PostgresProgram postgres, List<String> prefix, StoreHome home, boolean temporary)
            throws IOException, InterruptedException {
        Path half = data.resolveSibling("data.half");
        StoreHome.deleteTree(half);
        Files.createDirectories(half);
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(postgres.initdb(), "-D", half.toString(), "-U", NAME));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + home.passwordFile()));
        command.addAll(List.of("-E", "UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        command.add(temporary ? "--no-sync" : "--no-instructions");
        File log = home.log("postgresql.log").toFile();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new StoresNotStarted("PostgreSQL could not lay out its data in %s, see %s".formatted(half, log));
        }
        Files.move(half, data);
    }

    /// PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody.
    private static List<String> withoutRoot() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> prefix = List.of("unshare", "-U");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        int exit = new ProcessBuilder(trial)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new StoresNotStarted("PostgreSQL does not run as root here: start Iconograph as another user");
        }
        return prefix;
    }

    private void awaitAnswer(File log) throws InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new StoresNotStarted("PostgreSQL ended while starting, see " + log);
            }
            if (answers()) {
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new StoresNotStarted(
                "PostgreSQL did not answer within %d seconds, see %s".formatted(PATIENCE.toSeconds(), log));
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connect(NAME)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                return false;
            }
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + NAME);
                return false;
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), NAME, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LoopbackPort.HOST, port, database);
    }
}
