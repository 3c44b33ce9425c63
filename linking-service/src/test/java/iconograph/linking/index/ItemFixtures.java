package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small indexes for tests, of items that look like Wikidata's.
public final class ItemFixtures {

    /// Namesakes, accents, handles, an emoji, a team with a nickname.
    public static final List<String> TOWN_AND_TEAM = List.of(
            line("Q90", "Paris", "city", "capital of France", "location", 300, "Ville lumière"),
            line("Q167646", "Paris", "prince", "son of Priam in Greek mythology", "person", 60, "Alexander"),
            line("Q830149", "Paris", "city", "city in Texas, United States", "location", 40),
            line("Q47899", "Paris Hilton", "human", "American media personality", "person", 70),
            line("Q13417189", "Zoë Kravitz", "human", "American actress and singer", "person", 50),
            line(
                    "Q121783",
                    "Los Angeles Lakers",
                    "basketball team",
                    "basketball team in Los Angeles",
                    "organisation",
                    80,
                    "Lakers"),
            line(
                    "Q18656",
                    "Manchester United F.C.",
                    "football club",
                    "association football club in Manchester",
                    "organisation",
                    120,
                    "Manchester United"),
            line("Q2", "Earth", "planet", "third planet from the Sun", "location", 250, "🌍"),
            line(
                    "Q155223",
                    "National Basketball Association",
                    "league",
                    "North American basketball league",
                    "organisation",
                    110),
            "{\"id\":\"Q29545\",\"label\":\"Kevin Durant\",\"aliases\":[\"KD\"],\"description\":\"American basketball player\","
                    + "\"types\":[\"Q5\"],\"type_labels\":[\"human\"],\"coarse\":\"person\",\"popularity\":65,"
                    + "\"image\":\"Durant.jpg\",\"twitter\":\"KDTrey5\"}");

    private ItemFixtures() {}

    /// One line of the extract's format.
    public static String line(
            String id,
            String label,
            String kind,
            String description,
            String coarse,
            int popularity,
            String... aliases) {
        return "{\"id\":\"%s\",\"label\":\"%s\",\"aliases\":[%s],\"description\":\"%s\",\"types\":[],\"type_labels\":[\"%s\"],\"image\":null,\"popularity\":%d,\"coarse\":\"%s\"}"
                .formatted(
                        id,
                        label,
                        List.of(aliases).stream()
                                .map(alias -> '"' + alias + '"')
                                .reduce((a, b) -> a + "," + b)
                                .orElse(""),
                        description,
                        kind,
                        popularity,
                        coarse);
    }

    /// Builds an index of these lines and returns where it lies.
    public static Path index(Path folder, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("items.jsonl"), lines);
        Path index = folder.resolve("index");
        ImportReport report = new WikidataImport(index, Languages.ENGLISH).run(List.of(file));
        if (report.items() == 0) {
            throw new IllegalStateException("an empty index");
        }
        return index;
    }
}
