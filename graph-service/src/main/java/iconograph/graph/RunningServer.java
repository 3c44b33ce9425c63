package iconograph.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Finds the server that runs on a data directory: it leaves its address and process id in `run.json` there.
final class RunningServer {

    private RunningServer() {}

    /// @return empty if none runs, even if one that was killed left its file behind
    static Optional<URI> on(Path home) {
        Path file = home.resolve("run.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode run = new ObjectMapper().readTree(file.toFile());
            String url = run.path("url").asText("");
            boolean alive = ProcessHandle.of(run.path("pid").asLong(-1))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
            return alive && !url.isEmpty() ? Optional.of(URI.create(url)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
