package iconograph.linking.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import iconograph.contracts.EntityId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterIndexTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void holdsTheBrandsThatMapsKnow() throws IOException {
        assertThat(StarterIndex.makeIfAbsent(folder)).isTrue();
        assertThat(StarterIndex.makeIfAbsent(folder)).isFalse();

        try (WikidataIndex index = WikidataIndex.open(folder)) {
            assertThat(index.size()).isGreaterThan(27_000);
            assertThat(index.named("mcdonalds", 3))
                    .first()
                    .satisfies(item -> assertThat(item.id().value()).isEqualTo("Q38076"))
                    .satisfies(item -> assertThat(item.coarse()).isEqualTo(CoarseType.ORG));
        }
    }

    @Test
    void holdsTheItemsOfTheDemo() throws IOException {
        assertThat(StarterIndex.makeIfAbsent(folder)).isTrue();

        try (InputStream demo = StarterIndex.class.getResourceAsStream("/iconograph/linking/demo-items.jsonl");
                WikidataIndex index = WikidataIndex.open(folder)) {
            List<JsonNode> items = new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(Objects.requireNonNull(demo))
                    .readAll();
            assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(
                            index.find(new EntityId(item.get("id").asText())))
                    .map(WikidataItem::label)
                    .contains(item.get("label").asText()));
        }
    }

    @Test
    void leavesAnIndexAloneThatSomebodyImported() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);

        assertThat(StarterIndex.makeIfAbsent(index)).isFalse();
    }

    @Test
    void takesThePlaceOfAStarterIndexOfAnEarlierVersion() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path marker = index.resolve("index.json");
        Files.writeString(marker, Files.readString(marker).replace("items.jsonl", "starter 00000000"));

        assertThat(StarterIndex.makeIfAbsent(index)).isTrue();
    }

    @Test
    void takesThePlaceOfAStarterIndexInAnotherFormatButNotOfAnImportedOne() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path marker = index.resolve("index.json");
        Files.writeString(marker, Files.readString(marker).replace("\"format\":2", "\"format\":1"));
        assertThatThrownBy(() -> StarterIndex.makeIfAbsent(index))
                .isInstanceOf(UnreadableIndex.class)
                .hasMessageContaining("build it anew with: iconograph wikidata import FILE");

        Files.writeString(marker, Files.readString(marker).replace("items.jsonl", "starter 00000000"));
        assertThat(StarterIndex.makeIfAbsent(index)).isTrue();
    }
}
