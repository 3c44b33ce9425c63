package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.Relation;
import iconograph.contracts.UndigestiblePost;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped model in the service.
class ModelExtractorTest {

    private static final ModelShelf SHELF = new ModelShelf(Path.of("no such folder"));
    private static final ServingModel<NameReader, PostText, Mention> NAMES =
            new ServingModel<>(ReadingTask.NAMES, SHELF::names);
    private static final ServingModel<RelationReader, NamedText, Relation> RELATIONS =
            new ServingModel<>(ReadingTask.RELATIONS, SHELF::relations);
    private static final ServingModel<RelationReader, NamedText, Relation> NO_RELATIONS =
            new ServingModel<>(ReadingTask.RELATIONS, SHELF::relations);

    @BeforeAll
    static void load() {
        NAMES.switchTo("tagger");
        RELATIONS.switchTo("markers");
    }

    @AfterAll
    static void unload() {
        NAMES.close();
        RELATIONS.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Serena Williams wins again in Paris!                     | PER Serena Williams, LOC Paris
            🎾🎾 Serena Williams is back 🎾                            | PER Serena Williams
            RT @a_friend: what a night in New York City 😍 #nofilter  | LOC New York City
            so tired today                                           |
            """)
    void findsWhatAPostNames(String text, String names) {
        Extraction extraction = new ModelExtractor(NAMES, NO_RELATIONS, 16, Duration.ZERO).extract(post(text));

        assertThat(extraction.model()).isEqualTo(version(NAMES));
        assertThat(extraction.relations()).isEmpty();
        assertThat(String.join(", ", named(extraction, text))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void findsHowTheBearersOfNamesRelate() {
        String text = "🏀 Kevin Durant of the Golden State Warriors";

        Extraction extraction = new ModelExtractor(NAMES, RELATIONS, 16, Duration.ZERO).extract(post(text));

        assertThat(named(extraction, text)).containsExactly("PER Kevin Durant", "ORG Golden State Warriors");
        assertThat(extraction.model()).isEqualTo(version(NAMES).and(version(RELATIONS)));
        assertThat(extraction.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.type()).isEqualTo("/per/org/member_of");
            assertThat(relation.head()).isZero();
            assertThat(relation.tail()).isEqualTo(1);
            assertThat(relation.score()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void readsManyPostsAtOnceAsItReadsThemAlone() {
        ModelExtractor extractor = new ModelExtractor(NAMES, RELATIONS, 8, Duration.ofMillis(20));
        List<Post> posts = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> post(i % 2 == 0 ? "Post " + i + ": Angela Merkel is in Berlin" : "just post " + i))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Extraction>> results = posts.stream()
                    .map(post -> CompletableFuture.supplyAsync(() -> extractor.extract(post), threads))
                    .toList();

            for (int i = 0; i < posts.size(); i++) {
                Extraction extraction = results.get(i).join();
                assertThat(extraction.post()).isEqualTo(posts.get(i).id());
                if (i % 2 == 0) {
                    assertThat(named(extraction, posts.get(i).text())).contains("PER Angela Merkel", "LOC Berlin");
                }
            }
        }
    }

    @Test
    void putsAPostAsideThatTheModelCannotRead() {
        ServingModel<NameReader, PostText, Mention> refusing = new ServingModel<>(
                ReadingTask.NAMES,
                name -> new FakeNames(name, text -> {
                    throw new IllegalArgumentException("not like this");
                }));
        refusing.switchTo("refusing");

        assertThatThrownBy(() -> new ModelExtractor(refusing, NO_RELATIONS, 4, Duration.ZERO).extract(post("x")))
                .isInstanceOf(UndigestiblePost.class)
                .hasRootCauseMessage("not like this");
    }

    private static ModelVersion version(ServingModel<?, ?, ?> model) {
        return Objects.requireNonNull(model.state().serving());
    }

    private static List<String> named(Extraction extraction, String text) {
        return extraction.mentions().stream()
                .map(mention -> mention.type() + " " + mention.span().in(text))
                .toList();
    }

    private static Post post(String text) {
        return new Post(PostId.of("test", text), "test", text, text, null, List.of(), Instant.EPOCH);
    }
}
