package iconograph.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In one process events travel as objects; this is the only place where a field that JSON loses would show.
class JourneyJsonTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final PostId ID = PostId.of("made", "1");
    private static final Post POST = new Post(
            ID,
            "made",
            "1",
            "🎉 Ada Lovelace 👩‍💻 meets Charles",
            "@ada",
            List.of(new Picture(SHA, URI.create("file:///pictures/a.png"), "image/png", 40, 30, "two people 🎩")),
            Instant.parse("2026-01-02T03:04:05Z"));
    private static final Extraction EXTRACTION = new Extraction(
            ID,
            new ModelVersion("tagger", "1"),
            List.of(
                    new Mention(
                            new TextSpan(2, 14),
                            "PER",
                            0.75,
                            List.of(new Grounding(new ImageRegion(SHA, 1, 2, 3, 4), 0.5))),
                    new Mention(new TextSpan(25, 32), "PER", 1),
                    new Mention(new TextSpan(15, 16), "OTHER", 0.25)),
            List.of(new Relation(0, 1, "/per/per/peer", 0.5)),
            List.of(
                    new Sight.Seen(
                            SHA,
                            "two people talk",
                            List.of(new Sight.Thing("person", new ImageRegion(SHA, 1, 2, 3, 4), 0.5)),
                            2,
                            List.of("Hello 🎩"),
                            "a person; two faces; \"Hello 🎩\"",
                            true,
                            List.of(new Look(
                                    Look.Kind.FACE,
                                    new ImageRegion(SHA, 1, 1, 2, 2),
                                    Likeness.of("faces", new float[] {1, -0.5f})))),
                    new Sight.Seen(SHA, null, List.of(), 0, List.of(), "", false),
                    new Sight.Unreadable(SHA, "is damaged")),
            List.of(new ObjectRelation(0, new ImageRegion(SHA, 5, 6, 7, 8), "holds", 0.5)));
    private static final Candidate ADA = new Candidate(
            new EntityId("Q7259"),
            "Ada Lovelace",
            null,
            "PER",
            "Ada.jpg",
            0.9,
            Map.of("prior", 0.3),
            Map.of("LABEL", new Candidate.Measure(1, 0.3)),
            new Resemblance(Look.Kind.FACE, new ImageRegion(SHA, 1, 1, 2, 2), "Ada.jpg", 0.75));
    private static final Candidate BYRON =
            new Candidate(new EntityId("Q5679"), "Lord Byron", "English poet", "PER", null, 0.1, Map.of());

    static Stream<Object> everyEvent() {
        return Stream.of(
                new Journey.Ingested(POST),
                new Journey.Extracted(POST, EXTRACTION),
                new Journey.Linked(
                        POST,
                        EXTRACTION,
                        new ModelVersion("linker", "2"),
                        List.of(
                                new LinkDecision.Linked(List.of(ADA, BYRON)),
                                new LinkDecision.Ambiguous(List.of(ADA, BYRON)),
                                new LinkDecision.Unknown("👩‍💻", List.of())),
                        Likeness.of("sentences", new float[] {0.25f, -1})),
                new Journey.InGraph(ID, Instant.parse("2026-01-02T03:04:06.123456Z")),
                new Journey.Withdrawn(ID, 3),
                new Journey.Gone(
                        ID,
                        3,
                        Instant.parse("2026-01-02T03:04:07Z"),
                        new Receipt(
                                2,
                                Map.of("names", 2, "relates", 1),
                                List.of("Q7259"),
                                List.of("Q5679"),
                                List.of(SHA + "/1,2,3,4"),
                                List.of(SHA),
                                31)));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void comesBackFromJsonAsItWas(Object event) throws JsonProcessingException {
        String json = JSON.writeValueAsString(event);

        assertThat(JSON.readValue(json, event.getClass())).isEqualTo(event);
    }

    @Test
    void anExtractionFromBeforeThereWereRelationsToObjectsHasNone() throws JsonProcessingException {
        ObjectNode older = JSON.valueToTree(EXTRACTION);
        older.remove("objectRelations");

        assertThat(JSON.treeToValue(older, Extraction.class).objectRelations()).isEmpty();
    }

    @Test
    void readsEventsThatWereWrittenBeforeThereWereLooks() throws JsonProcessingException {
        String seen =
                "{\"kind\":\"Seen\",\"picture\":\"%s\",\"things\":[],\"faces\":1,\"lines\":[],\"words\":\"\",\"searched\":true}"
                        .formatted(SHA);

        assertThat(JSON.readValue(seen, Sight.class))
                .isEqualTo(new Sight.Seen(SHA, null, List.of(), 1, List.of(), "", true));
    }

    @Test
    void readsEventsThatWereWrittenBeforeThereWereMeanings() throws JsonProcessingException {
        Journey.Linked linked = new Journey.Linked(
                POST,
                new Extraction(ID, new ModelVersion("tagger", "1"), List.of(), List.of()),
                new ModelVersion("linker", "2"),
                List.of());
        ObjectNode older = JSON.valueToTree(linked);
        older.remove("meaning");

        assertThat(JSON.treeToValue(older, Journey.Linked.class)).isEqualTo(linked);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void hasATestForEachEventOfTheJourney(Object event) {
        assertThat(everyEvent().map(Object::getClass))
                .contains(event.getClass())
                .hasSameSizeAs(Journey.class.getDeclaredClasses());
    }
}
