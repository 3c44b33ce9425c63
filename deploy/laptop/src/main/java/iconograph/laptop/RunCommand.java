package iconograph.laptop;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `iconograph run`: everything up until somebody stops it.
@Command(
        name = "run",
        description = "Keeps everything up: the page, the API, the four steps and their stores.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  iconograph run",
            "  iconograph run --home /data/iconograph --port 9000",
            "  iconograph run --index /srv/wikidata",
            "Stop it with Ctrl-C; nothing is lost, whatever it was doing.",
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of page and API, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path index = options.index();
        long begin = System.nanoTime();
        try (Home home = Home.own(options.home).orElseThrow(() -> new HomeInUse(options.home));
                LaptopServer server = LaptopServer.start(home, ListenAddress.free(options.host, port), index, line -> {
                    err.println(line);
                    err.flush();
                })) {
            err.printf("Up after %.1f s; stop with Ctrl-C%n", (System.nanoTime() - begin) / 1e9);
            err.flush();
            out.println(server.url());
            out.flush();
            server.await();
        }
        return 0;
    }
}
