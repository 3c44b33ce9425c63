package iconograph.laptop;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The index of Wikidata's items that names are linked to (default: wikidata in the home).")
    private @Nullable Path index;

    /// Which index was asked for, if any.
    ///
    /// @throws IllegalStateException if there is none: only the home's own one is made where it is missing, so that
    ///     a slip of the pen does not link everything to a small starter index
    @Nullable
    Path index() {
        if (index != null && !Files.isRegularFile(index.resolve("index.json"))) {
            throw new IllegalStateException(
                    "there is no Wikidata index in %s; build one with: iconograph wikidata import FILE --index %s"
                            .formatted(index, index));
        }
        return index;
    }
}
