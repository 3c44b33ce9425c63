package iconograph.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The JVM's memory of the classes it loaded last time, which saves Neo4j almost half of the work of starting.
///
/// The first program that stops in good order writes it beside the jars. It fits these jars and this JVM only, so both
/// are in its name.
///
/// @param file where it lies or would lie
/// @see <a href="https://openjdk.org/jeps/350">JEP 350, dynamic class-data sharing archives</a>
record StartArchive(Path file) {

    static StartArchive of(Path program) throws IOException {
        CRC32 fingerprint = new CRC32();
        fingerprint.update(System.getProperty("java.vm.version", "").getBytes(UTF_8));
        for (Path jar : jars(program)) {
            String state = "%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
            fingerprint.update(state.getBytes(UTF_8));
        }
        return new StartArchive(program.resolve("start-%08x.jsa".formatted(fingerprint.getValue())));
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean canBeWritten() {
        Path directory = file.getParent();
        return directory != null && Files.isWritable(directory);
    }

    private static List<Path> jars(Path program) throws IOException {
        try (Stream<Path> files = Files.list(program.resolve("lib"))) {
            return files.sorted().toList();
        }
    }
}
