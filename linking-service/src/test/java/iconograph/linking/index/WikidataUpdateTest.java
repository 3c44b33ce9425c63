package iconograph.linking.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataUpdateTest {

    private static final String EARTH = ItemFixtures.line("Q2", "Earth", "planet", "a planet", "location", 250);
    private static final String PARIS = ItemFixtures.line("Q90", "Paris", "city", "a city", "location", 300);
    private static final String HILTON = ItemFixtures.line("Q47899", "Paris Hilton", "human", "x", "person", 70);
    private static final String LAKERS = ItemFixtures.line("Q121783", "Lakers", "team", "x", "organisation", 80);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path index;

    @BeforeEach
    void importsFourItems() throws IOException {
        index = ItemFixtures.index(
                folder, List.of(EARTH, PARIS, HILTON, LAKERS, "{\"entity\":\"Q55\",\"redirect\":\"Q90\"}"));
    }

    @Test
    void replacesWhatChangedAndKeepsTheRest() throws IOException {
        UpdateReport report = update(
                false,
                PARIS,
                ItemFixtures.line("Q2", "The Earth", "planet", "a planet", "location", 251),
                ItemFixtures.line("Q5", "Five", "number", "a number", "other", 1));

        assertThat(report.items()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.removed()).isZero();
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.size()).isEqualTo(5);
            assertThat(read.named("theearth", 5)).hasSize(1);
            assertThat(read.named("earth", 5)).isEmpty();
            assertThat(read.named("paris", 5)).hasSize(1);
            assertThat(read.named("lakers", 5)).hasSize(1);
            assertThat(read.withTokens(List.of("paris"), 5))
                    .extracting(WikidataItem::label)
                    .containsExactly("Paris", "Paris Hilton");
        }
    }

    @Test
    void removesWhatWasDeletedOrMerged() throws IOException {
        UpdateReport report =
                update(false, "{\"id\":\"Q2\",\"missing\":\"\"}", "{\"entity\":\"Q47899\",\"redirect\":\"Q121783\"}");

        assertThat(report.items()).isEqualTo(2);
        assertThat(report.removed()).isEqualTo(2);
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.find(new EntityId("Q2"))).isEmpty();
            assertThat(read.named("parishilton", 5)).isEmpty();
            assertThat(read.find(new EntityId("Q47899")))
                    .map(WikidataItem::label)
                    .contains("Lakers");
            assertThat(read.find(new EntityId("Q55"))).map(WikidataItem::label).contains("Paris");
        }
    }

    @Test
    void removesWhatACompleteDumpNoLongerHas() throws IOException {
        UpdateReport report = update(true, EARTH, PARIS, LAKERS);

        assertThat(report.items()).isEqualTo(3);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(3);
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.named("parishilton", 5)).isEmpty();
            assertThat(read.find(new EntityId("Q55"))).map(WikidataItem::label).contains("Paris");
        }
    }

    @Test
    void doesNotTakeAFewItemsForAWholeDump() {
        assertThatThrownBy(() -> update(true, EARTH))
                .hasMessageContaining("3 of the index's 4 items are not in the files");

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.size()).isEqualTo(4);
        }
    }

    @Test
    void letsTheLastWordAboutAnItemCount() throws IOException {
        update(
                false,
                ItemFixtures.line("Q2", "Terra", "planet", "a planet", "location", 1),
                EARTH,
                "{\"id\":\"Q90\",\"missing\":\"\"}",
                PARIS);

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.size()).isEqualTo(4);
            assertThat(read.named("earth", 5)).hasSize(1);
            assertThat(read.named("terra", 5)).isEmpty();
            assertThat(read.find(new EntityId("Q90"))).isPresent();
        }
    }

    @Test
    void learnsAnewWhatClassesAre() throws IOException {
        String kind = "{\"id\":\"Q7000\",\"label\":\"Hillton\",\"types\":[\"Q101\"],\"popularity\":1}";
        update(false, kind);
        update(false, """
                {"type":"item","id":"Q101","labels":{"en":{"language":"en","value":"hill town"}},\
                "claims":{"P279":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}},"rank":"normal"}]}}""");

        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.find(new EntityId("Q7000")))
                    .map(WikidataItem::coarse)
                    .contains(CoarseType.LOC);
        }
    }

    @Test
    void keepsTheIndexWhenAFileIsNoGood() throws IOException {
        assertThatThrownBy(() -> update(false, "nonsense", "more of it"))
                .hasMessageStartingWith("no line can be read; the first: line 1 of update");
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.size()).isEqualTo(4);
        }
        try (Stream<Path> inside = Files.list(index)) {
            assertThat(inside.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void notesWhatItWasChangedBy() throws IOException {
        update(false, EARTH);

        assertThat(IndexMarker.read(index).origin()).matches("items.jsonl \\p{XDigit}{8}, then update \\p{XDigit}{8}");
    }

    @Test
    void needsAnIndexToUpdate() {
        assertThatThrownBy(() -> new WikidataUpdate(folder.resolve("none")).run(List.of(), false))
                .isInstanceOf(UnreadableIndex.class);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private UpdateReport update(boolean complete, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("update"), List.of(lines));
        return new WikidataUpdate(index).run(List.of(file), complete);
    }
}
