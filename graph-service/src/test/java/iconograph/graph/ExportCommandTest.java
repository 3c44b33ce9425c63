package iconograph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {

    private final StringWriter errors = new StringWriter();
    private Path home = Path.of("nowhere");
    private Path file = home;

    @BeforeEach
    void fill(@TempDir Path directory) {
        home = directory;
        file = directory.resolve("graph.nq");
        try (RdfStore store = RdfStore.open(home.resolve("rdf"))) {
            Facts facts = Facts.of(Events.post("1", "Messi 🎉")
                    .linked("Messi", "PER", "Q615", 0.9)
                    .event());
            store.write(List.of(new DatedFacts(facts, Map.of(), Instant.EPOCH)));
        }
    }

    @Test
    void writesTheStoreOnDiskWhenNoServerRuns() throws IOException {
        int code = export("--format", "nquads");

        assertThat(code).isZero();
        assertThat(Files.readString(file)).contains("Messi 🎉").contains("<http://www.wikidata.org/entity/Q615>");
        assertThat(errors.toString()).contains("statements");
        assertThat(home.toFile().list()).containsExactlyInAnyOrder("rdf", "graph.nq");
    }

    @Test
    void asksTheServerThatRunsOnTheDataDirectory() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/export", exchange -> {
            byte[] body = ("answer to " + exchange.getRequestURI()).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            run(
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    ProcessHandle.current().pid());

            int code = export("--format", "turtle");

            assertThat(code).isZero();
            assertThat(Files.readString(file)).isEqualTo("answer to /export?format=turtle");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void readsTheDiskWhenTheServerWasKilled() throws IOException {
        run("http://127.0.0.1:1", Integer.MAX_VALUE);

        assertThat(export("--format", "trig")).isZero();
        assertThat(Files.readString(file)).contains("wd:Q615");
    }

    @Test
    void keepsTheOldFileWhenTheServerDoesNotAnswer() throws IOException {
        Files.writeString(file, "old");

        int code = export("--server", "http://127.0.0.1:1");

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString()).contains("no server answers at http://127.0.0.1:1");
        assertThat(Files.readString(file)).isEqualTo("old");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(export("--format", "xls")).isEqualTo(2);
        assertThat(export("--home", home.resolve("none").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("there is no graph in");
        assertThat(export("--output", home.resolve("none/graph.nq").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("there is no directory");
    }

    private void run(String url, long pid) throws IOException {
        Files.writeString(home.resolve("run.json"), "{\"url\": \"%s\", \"pid\": %d}".formatted(url, pid));
    }

    private int export(String... options) {
        CommandLine command = new CommandLine(new ExportCommand())
                .setErr(new PrintWriter(errors, true))
                .setOverwrittenOptionsAllowed(true)
                .setExecutionExceptionHandler((failure, line, result) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                });
        String[] all = new String[options.length + 4];
        all[0] = "--home";
        all[1] = home.toString();
        all[2] = "--output";
        all[3] = file.toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return command.execute(all);
    }
}
