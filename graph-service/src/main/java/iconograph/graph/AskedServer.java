package iconograph.graph;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// A server that a command asks for JSON.
///
/// @param base its address
record AskedServer(URI base) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    /// @param named the one that the person names, if any
    /// @param home  where it runs otherwise
    /// @throws IllegalStateException if none is named and none runs
    static AskedServer of(@Nullable URI named, Path home) {
        return new AskedServer(
                named != null
                        ? named
                        : RunningServer.on(home)
                                .orElseThrow(() -> new IllegalStateException(
                                        "no server runs on %s: start one by \"iconograph run\", or name one by --server"
                                                .formatted(home))));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).build(), path);
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .POST(BodyPublishers.noBody())
                        .build(),
                path);
    }

    private JsonNode send(HttpRequest request, String path) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(TO_CONNECT).build()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "the server at %s answered %d to %s".formatted(base, response.statusCode(), path));
            }
            return JSON.readTree(response.body());
        } catch (ConnectException e) {
            throw new IllegalStateException("no server answers at " + base, e);
        }
    }
}
