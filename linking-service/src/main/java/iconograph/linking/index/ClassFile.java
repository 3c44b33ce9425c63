package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import iconograph.contracts.EntityId;

import org.apache.lucene.util.IOUtils;

/// The file `classes.tsv` beside an index: the kinds of those classes that only the dump itself tells.
final class ClassFile {

    private static final String FILE = "classes.tsv";

    private ClassFile() {}

    static void write(Path directory, Map<EntityId, CoarseType> classes) throws IOException {
        List<String> lines = classes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
        Path file = directory.resolve(FILE);
        Files.write(file, lines);
        IOUtils.fsync(file, false);
        IOUtils.fsync(directory, true);
    }

    static Map<EntityId, CoarseType> read(Path directory) throws IOException {
        Map<EntityId, CoarseType> classes = new HashMap<>();
        for (String line : Files.readAllLines(directory.resolve(FILE))) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new IOException(FILE + " is broken");
            }
            classes.put(new EntityId(line.substring(0, tab)), CoarseType.valueOf(line.substring(tab + 1)));
        }
        return classes;
    }
}
