package iconograph.linking.index;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;

/// Makes up items that bear the names of an index's own, or names put together from two of them, as a full Wikidata has
/// many. Hardly anybody knows them. Equal indexes get equal namesakes.
final class Namesakes {

    /// Ids that Wikidata will not reach for long.
    private static final long FIRST_ID = 9_000_000_000L;

    private static final int MOST_KNOWN = 4;
    private static final int MOST_ALIASES = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(1);
    private final WikidataIndex index;
    private final int documents;

    /// @param documents of the index, items and redirects
    Namesakes(WikidataIndex index, int documents) {
        this.index = index;
        this.documents = documents;
    }

    /// Imports namesakes into an index of their own.
    void write(int count, Path folder) throws IOException {
        Path lines = folder.resolve("namesakes.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(lines)) {
            for (int i = 0; i < count; i++) {
                out.write(JSON.writeValueAsString(namesake("Q" + (FIRST_ID + i))));
                out.newLine();
            }
        }
        ImportReport report = new WikidataImport(folder).run(List.of(lines));
        if (report.items() != count) {
            throw new IOException("%d namesakes instead of %d".formatted(report.items(), count));
        }
    }

    private Map<String, Object> namesake(String id) throws IOException {
        WikidataItem like = any();
        String name = random.nextBoolean() ? like.label() : recombined(like.label(), any().label());
        return Map.of(
                "id", id,
                "label", name,
                "aliases", like.aliases().stream().limit(MOST_ALIASES).toList(),
                "description", like.description() == null ? "" : like.description(),
                "types", like.types(),
                "type_labels", like.kinds(),
                "coarse", word(like.coarse()),
                "popularity", random.nextInt(MOST_KNOWN));
    }

    private static String word(CoarseType coarse) {
        return switch (coarse) {
            case PER -> "person";
            case LOC -> "location";
            case ORG -> "organisation";
            case OTHER -> "other";
        };
    }

    private WikidataItem any() throws IOException {
        while (true) {
            WikidataItem item = index.itemAt(random.nextInt(documents));
            if (item != null) {
                return item;
            }
        }
    }

    /// The first word of one name and the last of another.
    private static String recombined(String one, String other) {
        int space = one.indexOf(' ');
        String first = space < 0 ? one : one.substring(0, space);
        return first + ' ' + other.substring(other.lastIndexOf(' ') + 1);
    }
}
