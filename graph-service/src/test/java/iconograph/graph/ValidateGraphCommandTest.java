package iconograph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ValidateGraphCommandTest {

    private static final String BROKEN = """
            {"at": "2026-05-05T03:00:00Z", "seconds": 1.25, "posts": 20, "failing": 1, "findings": 1,
             "messages": {"a post has one text": 1},
             "first": [{"graph": "<p>", "focusNode": "<p>", "path": "<https://schema.org/text>",
                        "message": "a post has one text"}]}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private String asked = "";
    private String answer = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void printsWhatIsWrongAndExitsByIt() {
        answer = BROKEN;

        assertThat(validate()).isEqualTo(1);

        assertThat(asked).isEqualTo("POST /shacl/report");
        assertThat(out.toString().lines())
                .containsExactly(
                        "<p> <https://schema.org/text>: a post has one text",
                        "       1 times: a post has one text",
                        "2026-05-05T03:00:00Z: 20 posts in 1.3 s, 1 of them not as they should be");
    }

    @Test
    void exitsWithZeroWhereAllIsAsItShouldBe() {
        answer = "{\"at\": \"2026-05-05T03:00:00Z\", \"seconds\": 1.25, \"posts\": 20, \"failing\": 0}";

        assertThat(validate("--last", "--json")).isZero();

        assertThat(asked).isEqualTo("GET /shacl/report");
        assertThat(out.toString().strip()).startsWith("{").endsWith("}");
    }

    @Test
    void saysWhatTheServerAnswered() {
        assertThat(validate("--last")).isEqualTo(1);
        assertThat(errors.toString()).contains("answered 404 to /shacl/report");
    }

    private int validate(String... options) {
        CommandLine command = new CommandLine(new ValidateGraphCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler((failure, line, result) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                });
        String[] all = new String[options.length + 2];
        all[0] = "--server";
        all[1] = "http://127.0.0.1:" + server.getAddress().getPort();
        System.arraycopy(options, 0, all, 2, options.length);
        return command.execute(all);
    }
}
