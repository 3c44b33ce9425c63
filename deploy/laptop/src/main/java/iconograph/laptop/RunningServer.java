package iconograph.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/// How other commands find the process that owns a home: a file there names its address.
///
/// @param url of its API and page
/// @param pid of the process; the file of a dead one is as good as none
record RunningServer(URI url, long pid) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<RunningServer> in(Path home) {
        Path file = fileIn(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            RunningServer server = JSON.readValue(file.toFile(), RunningServer.class);
            return ProcessHandle.of(server.pid).filter(ProcessHandle::isAlive).map(process -> server);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void announceIn(Path home) {
        try {
            Path draft = Files.createTempFile(home, "run", ".json");
            JSON.writeValue(draft.toFile(), this);
            Files.move(draft, fileIn(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            fileIn(home).toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + home, e);
        }
    }

    private static Path fileIn(Path home) {
        return home.resolve("run.json");
    }
}
