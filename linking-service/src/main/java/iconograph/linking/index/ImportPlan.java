package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.util.IOUtils;

/// The small file `import.json` in a half-written index: what it is being made from, so that an import of the very same
/// goes on with it.
///
/// @param format    of the index
/// @param languages in which it knows names
record ImportPlan(int format, List<String> languages, List<Source> sources) {

    private static final String FILE = "import.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param modified in milliseconds since 1970
    record Source(String path, long bytes, long modified) {}

    ImportPlan {
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
    }

    static ImportPlan of(List<Path> files, Languages languages) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new Source(
                    file.toAbsolutePath().normalize().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis()));
        }
        return new ImportPlan(IndexMarker.FORMAT, languages.codes(), sources);
    }

    /// Whether the index in this directory is being made by this plan.
    boolean isThatOf(Path directory) {
        try {
            return equals(JSON.readValue(Files.readAllBytes(directory.resolve(FILE)), ImportPlan.class));
        } catch (IOException none) {
            return false;
        }
    }

    void write(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        Files.write(file, JSON.writeValueAsBytes(this));
        IOUtils.fsync(file, false);
    }

    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }
}
