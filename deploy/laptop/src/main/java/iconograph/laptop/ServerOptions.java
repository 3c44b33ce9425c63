package iconograph.laptop;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/// Options of every command that brings the whole journey up.
final class ServerOptions {

    @Option(names = "--home", paramLabel = "DIR", description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    Path home = Home.usual();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    String host = "127.0.0.1";
}
