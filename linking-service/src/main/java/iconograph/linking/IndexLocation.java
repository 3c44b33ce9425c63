package iconograph.linking;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say where the index of Wikidata lies.
final class IndexLocation {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "Iconograph's data directory (default: $XDG_DATA_HOME/iconograph or ~/.local/share/iconograph).")
    private @Nullable Path home;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The index of Wikidata's items (default: wikidata in the data directory).")
    private @Nullable Path index;

    Path path() {
        return index != null ? index : home().resolve("wikidata");
    }

    private Path home() {
        if (home != null) {
            return home;
        }
        String property = System.getProperty("iconograph.home");
        if (property != null) {
            return Path.of(property);
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data != null && !data.isBlank()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("iconograph");
    }
}
