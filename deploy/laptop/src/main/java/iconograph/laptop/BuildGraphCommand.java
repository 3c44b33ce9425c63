package iconograph.laptop;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import iconograph.laptop.JourneyClient.Summary;
import iconograph.laptop.Loading.Outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `iconograph build-graph FILE`: a file of posts into a graph, from start to end.
@Command(
        name = "build-graph",
        description = {
            "Takes the posts of a file through all steps: into the graph, and out again as RDF.",
            "Where the folder's server is running already, the posts go there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "FILE holds a JSON object a line:",
            "  {\"id\": \"1\", \"text\": \"Messi scores\", \"image\": \"images/1.jpg\"}",
            "All but text may be left out; images is a list, author and writtenAt may be there. Pictures lie beside",
            "the file. Source and id name a post, and one that comes again takes the place of the former; a line",
            "without id is named by its own words. So the same file twice leaves the same graph.",
            "",
            "Examples:",
            "  iconograph build-graph posts.jsonl --limit 200",
            "  iconograph build-graph posts.jsonl.gz --format turtle --output graph.ttl --json",
        })
final class BuildGraphCommand implements Callable<Integer> {

    private static final Map<String, String> ENDINGS = Map.of("nquads", "nq", "trig", "trig", "turtle", "ttl");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The posts.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--limit", paramLabel = "N", description = "Take only the first N posts.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description =
                    "What the posts come from (default: the file's name). Files of one source share their ids, so give"
                            + " files of the same name that are about other posts another one each.")
    private @Nullable String source;

    @Option(names = "--format", defaultValue = "nquads", description = "Of the export: nquads, trig or turtle.")
    private String format = "nquads";

    @Option(names = "--output", paramLabel = "FILE", description = "The export (default: export/graph.nq in the home).")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        String ending = ENDINGS.get(format);
        if (ending == null) {
            throw new ParameterException(spec.commandLine(), "--format is nquads, trig or turtle, not " + format);
        }
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is at least 1, not " + limit);
        }
        PostsFile.open(file, "").close(); // a wrong name is told before anything is started
        Path index = options.index();
        Path export = options.home.resolve("export").resolve("graph." + ending);
        if (output != null) {
            export = output;
            checkWritable(output); // now, and not when all the work is done
        }

        Optional<Home> own = Home.own(options.home);
        if (own.isEmpty()) {
            RunningServer running = RunningServer.in(options.home).orElseThrow(() -> new HomeInUse(options.home));
            if (index != null) {
                throw new IllegalStateException("the server at %s has an index already: stop it, or leave --index out"
                        .formatted(running.url()));
            }
            err.println("Using the server at " + running.url());
            return build(running.url(), export);
        }
        try (Home home = own.get();
                LaptopServer server = LaptopServer.start(home, ListenAddress.free(options.host, 0), index, line -> {
                    err.println(line);
                    err.flush();
                })) {
            return build(server.url(), export);
        }
    }

    private static void checkWritable(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a directory");
            }
            Path folder = file.toAbsolutePath().resolveSibling("").normalize();
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, file.getFileName() + ".", ".part"));
        } catch (IOException e) {
            throw new IOException(
                    "cannot write %s (%s): name another file with --output".formatted(file, e.getMessage()), e);
        }
    }

    private int build(URI url, Path export) throws IOException, InterruptedException {
        try (JourneyClient server = new JourneyClient(url)) {
            String from = source == null ? file.getFileName().toString() : source;
            Outcome outcome = new Loading(server, spec.commandLine().getErr()).load(file, from, limit);
            server.export(format, export);
            tell(outcome, server.summary(), export);
            return outcome.refused() + outcome.putAside() == 0 ? 0 : 1;
        }
    }

    private void tell(Outcome outcome, Summary graph, Path export) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("kept", outcome.kept());
            result.put("repeated", outcome.repeated());
            result.put("refused", outcome.refused());
            result.put("putAside", outcome.putAside());
            result.put("seconds", outcome.seconds());
            result.put("postsPerSecond", outcome.postsPerSecond());
            result.put("graph", graph);
            result.put("export", export.toString());
            out.println(new ObjectMapper().writeValueAsString(result));
        } else {
            out.printf(
                    "%d posts kept, %d known already, %d refused, %d put aside, in %.1f s (%.1f posts/s)%n",
                    outcome.kept(),
                    outcome.repeated(),
                    outcome.refused(),
                    outcome.putAside(),
                    outcome.seconds(),
                    outcome.postsPerSecond());
            out.printf(
                    "The graph: %d posts, %d pictures, %d mentions (%d ambiguous), %d entities of Wikidata, %d new ones%n",
                    graph.posts(),
                    graph.pictures(),
                    graph.mentions(),
                    graph.ambiguousMentions(),
                    graph.linkedEntities(),
                    graph.newEntities());
            out.printf("Exported to %s; look at it with: iconograph run --home %s%n", export, options.home);
        }
        out.flush();
    }
}
