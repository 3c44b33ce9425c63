package iconograph.graph;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import iconograph.graph.validation.Finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `graph validate`: whether the graph of every post is as its shapes want it.
@Command(
        name = "validate",
        description = "Checks the RDF graph of every post by its SHACL shapes, and prints what is wrong.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A server has to run. The report is kept, and is at /shacl/report; each night there is a new one, unless",
            "iconograph.graph.validation.at says otherwise. The shapes are at /shacl/shapes.",
            "",
            "Exit code: 0 if all is as it should be, 1 if not.",
            "",
            "Examples:",
            "  iconograph graph validate",
            "  iconograph graph validate --last --json"
        })
public final class ValidateGraphCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--home", paramLabel = "DIR", description = "the data directory (default: ${DEFAULT-VALUE})")
    private Path home = DataDirectory.standard();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "the server to ask (default: the one that runs on the data directory)")
    private @Nullable URI server;

    @Option(names = "--last", description = "Print the last report, such as that of the night, and look at no post.")
    private boolean last;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        AskedServer asked = AskedServer.of(server, home);
        JsonNode report = last ? asked.get("/shacl/report") : asked.post("/shacl/report");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(report));
        } else {
            print(report, out);
        }
        return report.path("failing").asLong() == 0 ? 0 : 1;
    }

    private static void print(JsonNode report, PrintWriter out) throws IOException {
        for (JsonNode finding : report.path("first")) {
            out.println(JSON.treeToValue(finding, Finding.class).inWords());
        }
        report.path("messages")
                .properties()
                .forEach(message ->
                        out.printf("%,8d times: %s%n", message.getValue().asLong(), message.getKey()));
        out.printf(
                "%s: %,d posts in %.1f s, %,d of them not as they should be%n",
                report.path("at").asText(),
                report.path("posts").asLong(),
                report.path("seconds").asDouble(),
                report.path("failing").asLong());
    }
}
