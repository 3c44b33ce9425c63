package iconograph.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The packaged program as a user starts it: a process of its own that is spoken to over HTTP, and can be killed.
final class IconographProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ADDRESS = Pattern.compile("http://[^ ]+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;

    private IconographProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /// `iconograph run` on a free port; returns once it takes posts.
    static IconographProcess run(Path home) throws IOException {
        Process process =
                start(List.of("run", "--home", home.toString(), "--port", "0"), home, ProcessBuilder.Redirect.INHERIT);
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String url = out.readLine();
        if (url == null) {
            throw new IOException("iconograph run did not start; see the messages above");
        }
        return new IconographProcess(process, URI.create(url));
    }

    /// `iconograph demo` on a free port; returns once its posts are in the graph. What it says on standard error is
    /// kept in `err.txt` of its home.
    static IconographProcess demo(Path home) throws IOException {
        Process process = start(
                List.of("demo", "--home", home.toString(), "--port", "0"),
                home,
                ProcessBuilder.Redirect.to(home.resolve("err.txt").toFile()));
        String line = String.valueOf(process.inputReader(UTF_8).readLine());
        Matcher url = ADDRESS.matcher(line);
        if (!url.find()) {
            throw new IOException("iconograph demo did not say where it is, but: " + line);
        }
        return new IconographProcess(process, URI.create(url.group()));
    }

    /// Any command, to its end.
    ///
    /// @param folder where it is started, and where what it says on standard error is kept
    static Ended command(Path folder, String... words) throws IOException, InterruptedException {
        File err = folder.resolve("err.txt").toFile();
        Process process = start(List.of(words), folder, ProcessBuilder.Redirect.to(err));
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err.toPath()));
    }

    /// @param out what it printed on standard output
    /// @param err what it printed on standard error
    record Ended(int code, String out, String err) {}

    private static Process start(List<String> words, Path folder, ProcessBuilder.Redirect err) throws IOException {
        Path script = Path.of(System.getProperty("iconograph.root"), "iconograph");
        ProcessBuilder program = new ProcessBuilder(script.toString());
        program.command().addAll(words);
        program.environment().put("ICONOGRAPH_NO_BUILD", "1");
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return program.redirectError(err).directory(folder.toFile()).start();
    }

    URI url() {
        return url;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(url.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url.resolve(path)).DELETE().build(), BodyHandlers.ofString());
    }

    long inGraph() {
        try {
            return get("/journey").path("inGraph").asLong();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for something to become true.
    static void until(String what, Duration limit, BooleanSupplier claim) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!claim.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within %s: %s".formatted(limit, what));
            }
            Thread.sleep(100);
        }
    }

    /// `kill -9`: no shutdown hook runs, nothing is flushed.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// `kill -9` of PostgreSQL below it.
    void killPostgres() {
        List<ProcessHandle> servers = process.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/postgres"))
                .toList();
        assertThat(servers).isNotEmpty();
        servers.forEach(ProcessHandle::destroyForcibly);
    }

    /// Waits until it has ended by itself.
    ///
    /// @return its exit code
    int awaitEnd(Duration limit) throws InterruptedException {
        assertThat(process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not stop within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
