package iconograph.graph;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// Where Iconograph keeps its data unless told otherwise.
final class DataDirectory {

    private DataDirectory() {}

    static Path standard() {
        String set = System.getProperty("iconograph.home");
        return set == null ? inHome(System.getenv("XDG_DATA_HOME"), System.getProperty("user.home")) : Path.of(set);
    }

    static Path inHome(@Nullable String dataHome, String userHome) {
        return dataHome == null || dataHome.isBlank()
                ? Path.of(userHome, ".local", "share", "iconograph")
                : Path.of(dataHome, "iconograph");
    }
}
