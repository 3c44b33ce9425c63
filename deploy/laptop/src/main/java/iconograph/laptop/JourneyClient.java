package iconograph.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

import iconograph.laptop.PostsFile.Line;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// Speaks to the API of a running Iconograph, as any other program would.
final class JourneyClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    JourneyClient(URI url) {
        this.url = url;
    }

    /// Where the posts are by now.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(long waiting, long travelling, long retrying, long inGraph, long putAside, long total) {

        boolean arrived() {
            return waiting + travelling + retrying == 0;
        }
    }

    /// What the graph holds.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(
            long posts,
            long pictures,
            long mentions,
            long entities,
            long linkedEntities,
            long newEntities,
            long ambiguousMentions) {}

    /// How far a rebuild of the graph is.
    ///
    /// @param problem why it failed, if it did
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rebuild(
            String state,
            long posts,
            long written,
            @Nullable String problem) {

        boolean isRunning() {
            return state.equals("RUNNING");
        }
    }

    /// The server's answer to one line of a batch.
    ///
    /// @param status `kept`, `repeated` or `refused`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            int line,
            String status,
            @Nullable String id,
            @Nullable String detail) {}

    /// Sends posts to be kept.
    ///
    /// @return an answer for each line, in their order
    List<Answer> keep(List<Line.Good> lines) {
        String body = lines.stream().map(Line.Good::json).collect(Collectors.joining("\n"));
        HttpRequest batch = HttpRequest.newBuilder(url.resolve("/posts/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body))
                .build();
        String answers = text(batch);
        return answers.lines()
                .filter(line -> !line.isBlank())
                .map(line -> parse(line, Answer.class))
                .toList();
    }

    Progress progress() {
        return parse(text(get("/journey")), Progress.class);
    }

    Summary summary() {
        return parse(text(get("/graph/summary")), Summary.class);
    }

    /// @param token lets one write
    Rebuild startRebuild(String token) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/graph/rebuild"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        return parse(text(request), Rebuild.class);
    }

    Rebuild rebuild() {
        return parse(text(get("/graph/rebuild")), Rebuild.class);
    }

    /// Writes the whole graph into a file, which appears under its name only once it is complete.
    void export(String format, Path file) {
        try {
            Path draft = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
            Files.createDirectories(draft.resolveSibling("."));
            HttpResponse<Path> answer = send(get("/export?format=" + format), BodyHandlers.ofFile(draft));
            if (answer.statusCode() != 200) {
                throw new IOException("%s answered %d".formatted(answer.uri(), answer.statusCode()));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not export to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).build();
    }

    private String text(HttpRequest request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the answer of an Iconograph server: " + json, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
