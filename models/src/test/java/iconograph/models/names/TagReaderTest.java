package iconograph.models.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import iconograph.contracts.Mention;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.data.SeenText;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped weights at work.
class TagReaderTest {

    private static NameReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ModelCatalog.nameReader("tagger");
    }

    @AfterAll
    static void unload() {
        reader.close();
    }

    @Test
    void findsNamesWithTheirTypes() {
        assertThat(read("RT @some_user: Serena Williams wins again in Paris!"))
                .containsExactly("PER Serena Williams", "LOC Paris");
    }

    @Test
    void countsPositionsInCodePoints() {
        String text = "🎾🎾👩🏽\u200d🦱 Serena Williams is back 🎾";

        assertThat(reader.read(List.of(text)).getFirst()).singleElement().satisfies(mention -> {
            assertThat(mention.span().start()).isEqualTo(7);
            assertThat(mention.span().end()).isEqualTo(22);
            assertThat(mention.score()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void losesNoNameInALongText() {
        String filler = "and then we all went on and on about the weather , as one does . ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(filler).append("Angela Merkel is in Berlin today . ");
        }

        assertThat(text.length()).isBetween(5_000, 10_000);
        assertThat(read(text.toString())).hasSizeGreaterThan(100).contains("PER Angela Merkel", "LOC Berlin");
    }

    @Test
    void saysTheSameAloneAndInCompany() {
        List<String> texts = List.of("Oslo", "Angela Merkel meets Serena Williams in New York City", "nothing here");

        assertThat(reader.read(texts).stream()
                        .map(mentions -> mentions.stream().map(Mention::span).toList()))
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> reader.read(List.of(text)).getFirst().stream()
                                .map(Mention::span)
                                .toList())
                        .toList());
    }

    @Test
    void saysTheSameWhileAnotherModelReadsWithTheSameLayers() throws IOException {
        List<String> texts = List.of("Angela Merkel meets Serena Williams in New York City", "Oslo by night");
        List<List<Mention>> alone = reader.read(texts);

        try (NameReader other = ModelCatalog.nameReader("tagger-twitter2017");
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<List<Mention>> otherAlone = other.read(texts);
            Future<?> reading = threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    assertThat(other.read(texts)).isEqualTo(otherAlone);
                }
            });
            for (int i = 0; i < 10; i++) {
                assertThat(reader.read(texts)).isEqualTo(alone);
            }
            assertThat(reading).succeedsWithin(Duration.ofMinutes(1));
            assertThat(otherAlone).isNotEqualTo(alone);
        }
        assertThat(reader.read(texts)).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d Paris \ude00",
                "\u0000\u0001\u0007",
                "\u200b\u200d\ufeff",
                "مرحبا يا باريس",
                "\u202eParis\u202c",
                "😀😀😀",
                "東京タワー",
                "https://t.co/AbCdEfGhIj https://t.co/KlMnOpQrSt",
                "x",
                " "
            })
    void readsAnything(String text) {
        int length = text.codePointCount(0, text.length());

        assertThat(reader.read(List.of(text))).singleElement().satisfies(mentions -> assertThat(mentions)
                .allMatch(mention -> mention.span().end() <= length));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(reader.read(List.of())).isEmpty();
        assertThat(reader.readWords(List.of(SeenText.alone(List.of())))).containsExactly(List.of());
    }

    @Test
    void refusesTheWeightsOfSomethingElse() {
        assertThatThrownBy(() -> ShippedWeights.of(new byte[40])).isInstanceOf(IOException.class);
    }

    @Test
    void refusesWeightsThatLearnedOtherTypes() throws IOException {
        ShippedWeights fine = ShippedWeights.of("/iconograph/models/tagger-fmnerg/adapter.safetensors");

        assertThatThrownBy(() -> ModelCatalog.named("tagger").reader(fine))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the weights of tagger do not fit: ");
    }

    private static List<String> read(String text) {
        return reader.read(List.of(text)).getFirst().stream()
                .map(mention -> mention.type() + " " + mention.span().in(text))
                .toList();
    }
}
