package iconograph.laptop;

import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;

import iconograph.laptop.JourneyClient.Rebuild;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph graph rebuild`: fills Neo4j and RDF anew from PostgreSQL.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Empties Neo4j and RDF, and fills them with what PostgreSQL keeps of each post. The graph is the same as",
            "before, and graphs that people keep beside it in RDF stay."
        },
        footer = {
            "",
            "Without a server on the home, one is started for it. Of one that runs, the token is needed that lets",
            "people write (iconograph.graph.write.token). If it breaks off, run it again.",
            "",
            "Examples:",
            "  iconograph graph rebuild",
            "  iconograph graph rebuild --server http://graph.example:8080 --token \"$TOKEN\"",
        })
final class RebuildGraphCommand implements Callable<Integer> {

    private static final String TOKEN = "iconograph.graph.write.token";
    private static final int TOKEN_BYTES = 24;
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--server", paramLabel = "URL", description = "The server to ask (default: that of the home).")
    private @Nullable URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${ICONOGRAPH_GRAPH_WRITE_TOKEN:-}",
            description = "Lets one write (default: the environment's ICONOGRAPH_GRAPH_WRITE_TOKEN).")
    private String token = "";

    @Override
    public Integer call() throws InterruptedException {
        if (server != null) {
            return rebuild(server, token);
        }
        Optional<Home> own = Home.own(options.home);
        if (own.isEmpty()) {
            RunningServer running = RunningServer.in(options.home).orElseThrow(() -> new HomeInUse(options.home));
            return rebuild(running.url(), token);
        }
        PrintWriter err = spec.commandLine().getErr();
        // Nobody else knows it, and it ends with this process.
        String mine = HexFormat.of().formatHex(new SecureRandom().generateSeed(TOKEN_BYTES));
        System.setProperty(TOKEN, mine);
        try (Home home = own.get();
                LaptopServer started =
                        LaptopServer.start(home, ListenAddress.free(options.host, 0), options.index(), line -> {
                            err.println(line);
                            err.flush();
                        })) {
            return rebuild(started.url(), mine);
        } finally {
            System.clearProperty(TOKEN);
        }
    }

    private int rebuild(URI url, String token) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (JourneyClient client = new JourneyClient(url)) {
            Rebuild rebuild = client.startRebuild(token);
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("Rebuilding")
                    .setUnit(" posts", 1)
                    .setInitialMax(rebuild.posts())
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build()) {
                while (rebuild.isRunning()) {
                    bar.maxHint(rebuild.posts());
                    bar.stepTo(rebuild.written());
                    Thread.sleep(MILLIS_BETWEEN_LOOKS);
                    rebuild = client.rebuild();
                }
            }
            if (rebuild.problem() != null) {
                err.println("The graph could not be rebuilt: " + rebuild.problem());
                return 1;
            }
            spec.commandLine().getOut().printf("%,d posts written again%n", rebuild.written());
            return 0;
        }
    }
}
