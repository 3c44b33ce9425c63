package iconograph.stores;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line of the process that runs the stores.
record StoresCommand(Path home, StoresOptions options) {

    private static final String MAIN = "iconograph.stores.server.StoresServer";
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    List<String> words() {
        Path program = program();
        List<String> words = new ArrayList<>();
        // In a session of its own: Ctrl-C in the terminal is for us, and we stop the stores when we no longer need
        // them.
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options.stores().contains(Store.NEO4J) ? neo4jJvm() : List.of("-Xmx64m", "-XX:+UseSerialGC"));
        if (options.temporary()) {
            // What lives for minutes is not worth the compiler's second effort.
            words.add("-XX:TieredStopAtLevel=1");
        }
        Optional<StartArchive> archive = startArchive(program);
        archive.ifPresent(file ->
                words.add(file.exists() ? "-XX:SharedArchiveFile=" + file.file() : "-XX:+RecordDynamicDumpInfo"));
        words.addAll(List.of("-cp", program.resolve("lib") + File.separator + "*", MAIN));
        archive.filter(file -> !file.exists())
                .ifPresent(file -> words.addAll(List.of("--archive", file.file().toString())));
        words.addAll(List.of("--home", home.toString(), "--program", program.toString()));
        options.stores().stream().sorted().forEach(store -> words.addAll(List.of("--store", store.name())));
        words.addAll(List.of("--postgres-port", Integer.toString(options.postgresPort())));
        words.addAll(List.of("--bolt-port", Integer.toString(options.boltPort())));
        if (options.temporary()) {
            words.add("--temporary");
        }
        return words;
    }

    private static Path program() {
        String name = System.getProperty(EmbeddedStores.PROGRAM);
        if (name == null || name.isBlank()) {
            throw new StoresNotStarted("where the embedded stores' program lies is not known: set the system property "
                    + EmbeddedStores.PROGRAM);
        }
        Path program = Path.of(name).toAbsolutePath();
        if (!Files.isDirectory(program.resolve("lib"))) {
            throw new StoresNotStarted(
                    "the embedded stores' program is not in %s: build it with ./mvnw -pl deploy/embedded-stores package"
                            .formatted(program));
        }
        return program;
    }

    /// Only worth its while for Neo4j with its ten thousand classes.
    private Optional<StartArchive> startArchive(Path program) {
        if (!options.stores().contains(Store.NEO4J)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StartArchive.of(program)).filter(archive -> archive.exists() || archive.canBeWritten());
        } catch (IOException e) {
            throw new StoresNotStarted("the embedded stores' program in %s cannot be read".formatted(program), e);
        }
    }

    /// What Neo4j's own start script passes on, with a small heap.
    private static List<String> neo4jJvm() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:MaxDirectMemorySize=256m",
                // A Neo4j that ran out of memory answers no more, but would not end by itself.
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.nio.maxCachedBufferSize=1024",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-Dlog4j2.disable.jmx=true",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
