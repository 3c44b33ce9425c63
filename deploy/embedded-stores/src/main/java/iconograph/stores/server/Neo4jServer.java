package iconograph.stores.server;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import iconograph.stores.Store;
import iconograph.stores.StoreAddress;

/// A Neo4j inside this JVM that others reach over Bolt, on this machine only.
///
/// It is called by reflection through its public interfaces: we do not link to it, see the package.
final class Neo4jServer implements RunningStore {

    private static final String USER = "neo4j";

    private final Object managementService;
    private final int port;
    private final String password;

    private Neo4jServer(Object managementService, int port, String password) {
        this.managementService = managementService;
        this.port = port;
        this.password = password;
    }

    static Neo4jServer start(StoreHome home, int wantedPort) throws Exception {
        int port = LoopbackPort.take(Store.NEO4J, wantedPort);
        Path directory = Files.createDirectories(home.neo4j());
        Path settings = Files.writeString(directory.resolve("neo4j.conf"), settings(port, home.log("neo4j")));
        Class<?> builderType = Class.forName("org.neo4j.dbms.api.DatabaseManagementServiceBuilder");
        Object builder = builderType.getConstructor(Path.class).newInstance(directory);
        builderType.getMethod("loadPropertiesFromFile", Path.class).invoke(builder, settings);
        Object managementService = invoke(builderType, builder, "build");
        Neo4jServer server = new Neo4jServer(managementService, port, home.password());
        server.setPassword(directory.resolve("password-set"));
        return server;
    }

    @Override
    public StoreAddress address() {
        return new StoreAddress("bolt://%s:%d".formatted(LoopbackPort.HOST, port), USER, password);
    }

    /// Never: it lives and dies with this JVM.
    @Override
    public CompletionStage<Void> onFailure() {
        return new CompletableFuture<>();
    }

    @Override
    public void stop() {
        try {
            invoke(Class.forName("org.neo4j.dbms.api.DatabaseManagementService"), managementService, "shutdown");
        } catch (Exception e) {
            throw new IllegalStateException("Neo4j did not stop in good order", e);
        }
    }

    private static String settings(int port, Path logs) throws IOException {
        return """
                server.bolt.enabled=true
                server.bolt.listen_address=%1$s:%2$d
                server.bolt.advertised_address=%1$s:%2$d
                server.http.enabled=false
                server.https.enabled=false
                server.directories.logs=%3$s
                dbms.security.auth_enabled=true
                dbms.usage_report.enabled=false
                server.memory.pagecache.size=96m
                db.tx_log.preallocate=false
                db.tx_log.rotation.retention_policy=256M size
                internal.server.bolt.thread_pool_shutdown_wait_time=100ms
                internal.server.bolt.connection_shutdown_wait_time=100ms
                """.formatted(LoopbackPort.HOST, port, Files.createDirectories(logs));
    }

    /// A new database knows the user "neo4j" with a well-known password; ours takes its place once.
    private void setPassword(Path done) throws Exception {
        if (Files.exists(done)) {
            return;
        }
        Class<?> serviceType = Class.forName("org.neo4j.dbms.api.DatabaseManagementService");
        Object system = serviceType.getMethod("database", String.class).invoke(managementService, "system");
        Class.forName("org.neo4j.graphdb.GraphDatabaseService")
                .getMethod("executeTransactionally", String.class, Map.class)
                .invoke(
                        system,
                        "alter user neo4j set password $password change not required",
                        Map.of("password", password));
        Files.createFile(done);
    }

    private static Object invoke(Class<?> type, Object target, String method) throws Exception {
        try {
            return type.getMethod(method).invoke(target);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
