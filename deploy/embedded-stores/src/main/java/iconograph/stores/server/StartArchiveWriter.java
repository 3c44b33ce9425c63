package iconograph.stores.server;

import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/// Writes down which classes this JVM has loaded, so that the next one starts sooner.
///
/// The JVM must have been started with `-XX:+RecordDynamicDumpInfo`.
final class StartArchiveWriter {

    private StartArchiveWriter() {}

    /// @param archive gets its name when it is whole; those it takes the place of are deleted
    static void write(Path archive) throws Exception {
        Path half = archive.resolveSibling(
                "%s.%d".formatted(archive.getFileName(), ProcessHandle.current().pid()));
        MBeanServer jvm = ManagementFactory.getPlatformMBeanServer();
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object[] arguments = {new String[] {"dynamic_dump", half.toString()}};
        jvm.invoke(commands, "vmCds", arguments, new String[] {String[].class.getName()});
        Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(archive.resolveSibling("."), "start-*.jsa")) {
            for (Path older : archives) {
                if (!Files.isSameFile(older, archive)) {
                    Files.deleteIfExists(older);
                }
            }
        }
    }
}
