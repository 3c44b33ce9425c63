package iconograph.linking.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import iconograph.linking.index.ItemFixtures;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// Starts the service with a small index: two towns and a prince of one name, a player, a name that is no HTML.
public class ItemsToReconcile implements QuarkusTestResourceLifecycleManager {

    private static final List<String> ITEMS = List.of(
            item("Q90", "Paris", "capital of France", "Q515", "city", "location", 300, "Eiffel & tower's.jpg", ""),
            item(
                    "Q830149",
                    "Paris",
                    "city in Texas, United States",
                    "Q1093829",
                    "city in the United States",
                    "location",
                    40,
                    "",
                    ""),
            item(
                    "Q167646",
                    "Paris",
                    "son of Priam in Greek mythology",
                    "Q95074",
                    "fictional character",
                    "person",
                    60,
                    "",
                    ""),
            item("Q142", "France", "country in Europe", "Q6256", "country", "location", 330, "", ""),
            item(
                    "Q29545",
                    "Kevin Durant",
                    "American basketball player",
                    "Q5",
                    "human",
                    "person",
                    65,
                    "Durant.jpg",
                    "KDTrey5"),
            item(
                    "Q121783",
                    "Los Angeles Lakers",
                    "basketball team",
                    "Q13393265",
                    "basketball team",
                    "organisation",
                    80,
                    "",
                    ""),
            item(
                    "Q77",
                    "Bobby <script>alert('x')</script>",
                    "a \\\"name\\\" & <b>more</b>",
                    "Q5",
                    "human",
                    "person",
                    5,
                    "",
                    ""));

    private static String item(
            String id,
            String label,
            String description,
            String type,
            String kind,
            String coarse,
            int popularity,
            String picture,
            String account) {
        String image = picture.isEmpty() ? "null" : '"' + picture + '"';
        String twitter = account.isEmpty() ? "" : ",\"twitter\":\"" + account + '"';
        return ("{\"id\":\"%s\",\"label\":\"%s\",\"aliases\":[],\"description\":\"%s\",\"types\":[\"%s\"],"
                        + "\"type_labels\":[\"%s\"],\"coarse\":\"%s\",\"popularity\":%d,\"image\":%s%s}")
                .formatted(id, label, description, type, kind, coarse, popularity, image, twitter);
    }

    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("iconograph-reconciliation");
            return Map.of(
                    "iconograph.linking.index",
                    ItemFixtures.index(folder, ITEMS).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (folder == null) {
            return;
        }
        try {
            IOUtils.rm(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
