package iconograph.graph;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The command `graph verify`: whether PostgreSQL, Neo4j and RDF hold the same posts and facts.
@Command(
        name = "verify",
        description = "Compares what PostgreSQL, Neo4j and RDF hold, and prints where they differ.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A server has to run, as Neo4j is only there with it. Each fact that only one of Neo4j and RDF has is printed",
            "on a line, below its post; of PostgreSQL the number of posts that arrived is compared. A post is written",
            "anew by POST /posts/{id}/replay, which mends it.",
            "",
            "Exit code: 0 if they agree, 1 if not.",
            "",
            "Examples:",
            "  iconograph graph verify",
            "  iconograph graph verify --server http://graph.example:8080 --json"
        })
public final class VerifyGraphCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--home", paramLabel = "DIR", description = "the data directory (default: ${DEFAULT-VALUE})")
    private Path home = DataDirectory.standard();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "the server to ask (default: the one that runs on the data directory)")
    private @Nullable URI server;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        AskedServer asked = AskedServer.of(server, home);
        return print(asked.get("/graph/verification"), asked.get("/journey"));
    }

    private int print(JsonNode stores, JsonNode journey) throws IOException {
        long arrived = journey.path("inGraph").asLong();
        boolean travelling = journey.path("waiting").asLong()
                        + journey.path("travelling").asLong()
                        + journey.path("retrying").asLong()
                > 0;
        long posts = stores.path("posts").asLong();
        long drifting = stores.path("drifting").asLong();
        boolean agree = drifting == 0 && (travelling || arrived == posts);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(JSON.createObjectNode()
                    .put("agree", agree)
                    .put("arrived", arrived)
                    .set("stores", stores)));
            return agree ? 0 : 1;
        }
        for (JsonNode drift : stores.path("drifts")) {
            out.println("post " + drift.path("post").asText());
            drift.path("onlyInNeo4j").forEach(fact -> out.println("  only in Neo4j: " + fact.asText()));
            drift.path("onlyInRdf").forEach(fact -> out.println("  only in RDF:   " + fact.asText()));
        }
        out.printf(
                "%,d posts in Neo4j and RDF, %,d of them differ; %,d have arrived by PostgreSQL%s%n",
                posts, drifting, arrived, travelling ? ", and others are on their way" : "");
        return agree ? 0 : 1;
    }
}
