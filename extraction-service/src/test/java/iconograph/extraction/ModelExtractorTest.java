package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.UndigestiblePost;
import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.data.SeenText;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped model in the service.
class ModelExtractorTest {

    private static NameReader reader;
    private static RelationReader relations;

    @BeforeAll
    static void load() throws IOException {
        reader = ModelCatalog.nameReader("tagger");
        relations = ModelCatalog.relationReader("markers");
    }

    @AfterAll
    static void unload() {
        reader.close();
        relations.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Serena Williams wins again in Paris!                     | PER Serena Williams, LOC Paris
            🎾🎾 Serena Williams is back 🎾                            | PER Serena Williams
            RT @a_friend: what a night in New York City 😍 #nofilter  | LOC New York City
            so tired today                                           |
            """)
    void findsWhatAPostNames(String text, String names) {
        Extraction extraction = new ModelExtractor(reader, Optional.empty(), 16).extract(post(text));

        assertThat(extraction.model()).isEqualTo(reader.version());
        assertThat(extraction.relations()).isEmpty();
        assertThat(String.join(", ", named(extraction, text))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void findsHowTheBearersOfNamesRelate() {
        String text = "🏀 Kevin Durant of the Golden State Warriors";

        Extraction extraction = new ModelExtractor(reader, Optional.of(relations), 16).extract(post(text));

        assertThat(named(extraction, text)).containsExactly("PER Kevin Durant", "ORG Golden State Warriors");
        assertThat(extraction.model()).isEqualTo(reader.version().and(relations.version()));
        assertThat(extraction.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.type()).isEqualTo("/per/org/member_of");
            assertThat(relation.head()).isZero();
            assertThat(relation.tail()).isEqualTo(1);
            assertThat(relation.score()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void readsManyPostsAtOnceAsItReadsThemAlone() {
        ModelExtractor extractor = new ModelExtractor(reader, Optional.of(relations), 8);
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
        NameReader refusing = new NameReader() {
            @Override
            public ModelVersion version() {
                return new ModelVersion("refusing", "1");
            }

            @Override
            public List<List<Mention>> read(List<String> texts) {
                throw new IllegalArgumentException("not like this");
            }

            @Override
            public List<List<FoundName>> readWords(List<SeenText> texts) {
                throw new IllegalArgumentException("not like this");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> new ModelExtractor(refusing, Optional.empty(), 4).extract(post("x")))
                .isInstanceOf(UndigestiblePost.class)
                .hasRootCauseMessage("not like this");
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
