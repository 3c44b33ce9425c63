package iconograph.laptop;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph demo`: the project's own posts in a graph, to look at.
@Command(
        name = "demo",
        description = "Builds a small graph from posts that come with Iconograph, and keeps the page up.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Examples:", "  iconograph demo", "  iconograph demo --port 9000"})
final class DemoCommand implements Callable<Integer> {

    private static final String POSTS = "iconograph/demo/posts.jsonl";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the demo is kept (default: the folder demo in the usual home).")
    private Path home = Home.usual().resolve("demo");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of page and API, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--then-stop", description = "Stop once the posts are in the graph.")
    private boolean thenStop;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Home own = Home.own(home).orElseThrow(() -> new HomeInUse(home));
                LaptopServer server = LaptopServer.start(own, ListenAddress.free("127.0.0.1", port), null, line -> {
                    err.println(line);
                    err.flush();
                });
                JourneyClient client = new JourneyClient(server.url())) {
            Path posts = unpack(own.folder().resolve("posts"));
            Loading.Outcome outcome = new Loading(client, err).load(posts, "demo", Integer.MAX_VALUE);
            out.printf(
                    "%d posts are in the graph. Look at them: %s (stop with Ctrl-C)%n",
                    outcome.kept() + outcome.repeated(), server.url());
            out.flush();
            if (!thenStop) {
                server.await();
            }
            return outcome.refused() + outcome.putAside() == 0 ? 0 : 1;
        }
    }

    /// The posts and pictures as files, which is how all posts come in.
    private static Path unpack(Path folder) throws IOException {
        Path posts = copy(POSTS, folder.resolve("posts.jsonl"));
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(posts)) {
            JsonNode image = json.readTree(line).path("image");
            if (image.isTextual()) {
                copy("iconograph/demo/" + image.asText(), folder.resolve(image.asText()));
            }
        }
        return posts;
    }

    private static Path copy(String resource, Path file) {
        try (InputStream bytes = DemoCommand.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("the program lacks " + resource);
            }
            Files.createDirectories(file.getParent());
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack the demo: " + e.getMessage(), e);
        }
    }
}
