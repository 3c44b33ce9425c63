package iconograph.stores.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import iconograph.stores.Store;

import org.jspecify.annotations.Nullable;

/// What the program was asked for on its command line.
///
/// @param archive where to write the [start archive][StartArchiveWriter] when the stores have stopped
record Arguments(
        Path home,
        Path program,
        Set<Store> stores,
        int postgresPort,
        int boltPort,
        boolean temporary,
        Optional<Path> archive) {

    static Arguments parse(String... words) {
        Path home = null;
        Path program = null;
        Set<Store> stores = EnumSet.noneOf(Store.class);
        int postgresPort = 0;
        int boltPort = 0;
        boolean temporary = false;
        Optional<Path> archive = Optional.empty();
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--home" -> home = Path.of(value(option, rest));
                case "--program" -> program = Path.of(value(option, rest));
                case "--store" -> stores.add(Store.valueOf(value(option, rest)));
                case "--postgres-port" -> postgresPort = Integer.parseInt(value(option, rest));
                case "--bolt-port" -> boltPort = Integer.parseInt(value(option, rest));
                case "--temporary" -> temporary = true;
                case "--archive" -> archive = Optional.of(Path.of(value(option, rest)));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new Arguments(
                given("--home", home),
                given("--program", program),
                stores.isEmpty() ? EnumSet.allOf(Store.class) : stores,
                postgresPort,
                boltPort,
                temporary,
                archive);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.remove();
    }

    private static Path given(String option, @Nullable Path path) {
        if (path == null) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return path.toAbsolutePath().normalize();
    }
}
