package iconograph.stores.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import iconograph.stores.StoresNotStarted;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own program, unpacked from the archive that the class path holds for this kind of machine.
///
/// It is unpacked once, beside the jars or, where they may not be written to, in the stores' home. A half unpacked
/// one is never seen: the directory gets its name when it is whole.
record PostgresProgram(Path directory) {

    static PostgresProgram unpack(Path program, StoreHome home) throws IOException {
        Path parent = Files.isWritable(program) ? program : home.postgres();
        Path whole = parent.resolve("postgresql-program");
        if (Files.isDirectory(whole)) {
            return new PostgresProgram(whole);
        }
        Files.createDirectories(parent);
        try (FileChannel file = FileChannel.open(
                        parent.resolve("postgresql-program.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock oneAtATime = file.lock()) {
            if (oneAtATime.isValid() && !Files.isDirectory(whole)) {
                Path half = parent.resolve("postgresql-program.half");
                StoreHome.deleteTree(half);
                extractTo(half);
                Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresProgram(whole);
    }

    String initdb() {
        return directory.resolve("bin/initdb").toString();
    }

    String postgres() {
        return directory.resolve("bin/postgres").toString();
    }

    private static void extractTo(Path target) throws IOException {
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, target);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry of the PostgreSQL archive lies outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make %s executable".formatted(path));
            }
        }
    }

    private static InputStream archive() {
        String name = "postgres-%s-%s.txz".formatted(system(), machine());
        InputStream archive = PostgresProgram.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new StoresNotStarted(
                    "the embedded PostgreSQL is not built for this machine (%s %s): use a PostgreSQL of your own"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
