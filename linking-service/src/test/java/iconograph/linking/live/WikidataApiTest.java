package iconograph.linking.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;
import iconograph.linking.index.EntityJson;
import iconograph.linking.index.Languages;
import iconograph.linking.index.WikidataItem;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WikidataApiTest {

    private static final Path RECORDED = Path.of("../../shared/data/wikidata/api-fixtures");
    private static final EntityId ADAMS = new EntityId("Q42");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T00:00:00Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private WireMockServer wikidata;

    @SuppressWarnings("NullAway.Init")
    private WikidataApi api;

    @BeforeEach
    void starts() {
        wikidata = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        wikidata.start();
        api = api(Duration.ofSeconds(2));
    }

    @AfterEach
    void stops() {
        api.close();
        wikidata.stop();
    }

    private WikidataApi api(Duration timeout) {
        return new WikidataApi(
                settings(URI.create(wikidata.url("/w/api.php")), timeout), folder, Duration.ofDays(7), clock);
    }

    private static LiveSettings settings(URI api, Duration timeout) {
        return new LiveSettings(
                api, LiveSettings.userAgent("me@example.org"), timeout, Duration.ofMillis(300), Languages.ENGLISH);
    }

    @Test
    void asksAsWikimediaWantsToBeAsked() throws IOException {
        answer(okJson("{\"search\":[{\"id\":\"Q169889\"},{\"id\":\"P5\"},{\"id\":\"Q1\"}],\"success\":1}"));

        assertThat(api.search("a & b", 7)).extracting(EntityId::value).containsExactly("Q169889", "Q1");

        wikidata.verify(anyRequestedFor(anyUrl())
                .withQueryParam("action", equalTo("wbsearchentities"))
                .withQueryParam("search", equalTo("a & b"))
                .withQueryParam("limit", equalTo("7"))
                .withQueryParam("maxlag", equalTo("5"))
                .withHeader("User-Agent", matching("Iconograph/.* \\(me@example.org\\) .*"))
                .withHeader("Accept-Encoding", equalTo("gzip")));
    }

    @Test
    void readsARecordedSearch() throws IOException {
        answer(okJson(recorded("wdtk/wbsearchentities-abc.json")));
        assertThat(api.search("abc", 7)).hasSize(7).first().isEqualTo(new EntityId("Q169889"));

        answer(okJson(recorded("wdtk/wbsearchentities-empty.json")));
        assertThat(api.search("nothing at all", 7)).isEmpty();
    }

    @Test
    void readsRecordedEntities() throws IOException {
        answer(okJson(recorded("wdtk/wbgetentities-Douglas-Adams.json")));

        WikidataItem adams = item(ADAMS).orElseThrow();

        assertThat(adams.label()).isEqualTo("Douglas Adams");
        assertThat(adams.coarse().name()).isEqualTo("PER");
        assertThat(adams.popularity()).isGreaterThan(50);
        assertThat(adams.pictures()).isNotEmpty();
    }

    @Test
    void findsNothingInRecordedAnswersThatHaveNothing() throws IOException {
        answer(okJson(recorded("wdtk/wbgetentities-1234567890-missing.json")));
        assertThat(api.get(List.of(new EntityId("Q1234567890")))).isEmpty();

        answer(okJson(recorded("wdtk/wbgetentities-bogus.json")));
        EntityId bogus = new EntityId("Q999999999999");
        assertThat(item(bogus)).isEmpty();
    }

    @Test
    void asksOneByOneWhereOneIdSpoilsTheAnswerAboutAll() throws IOException {
        answer(okJson("{\"error\":{\"code\":\"no-such-entity\",\"info\":\"x\",\"id\":\"Q99\"}}"));
        wikidata.stubFor(any(anyUrl())
                .withQueryParam("ids", equalTo("Q1"))
                .willReturn(okJson("{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"type\":\"item\"}},\"success\":1}")));

        Map<EntityId, byte[]> entities = api.get(List.of(new EntityId("Q1"), new EntityId("Q99")));

        assertThat(entities.keySet()).extracting(EntityId::value).containsExactly("Q1", "Q99");
        assertThat(new String(entities.get(new EntityId("Q99")), UTF_8)).contains("missing");
    }

    @Test
    void findsAMergedItemByItsOldId() throws IOException {
        answer(okJson(
                "{\"entities\":{\"Q6\":{\"id\":\"Q6\",\"type\":\"item\",\"redirects\":{\"from\":\"Q5\",\"to\":\"Q6\"},"
                        + "\"labels\":{\"en\":{\"value\":\"Six\"}}}}}"));
        EntityId old = new EntityId("Q5");

        assertThat(item(old))
                .hasValueSatisfying(item -> assertThat(item.id().value()).isEqualTo("Q6"));
    }

    @Test
    void asksForFiftyAtATime() throws IOException {
        answer(okJson("{\"entities\":{},\"success\":1}"));

        assertThat(api.get(IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> new EntityId("Q" + i))
                        .toList()))
                .isEmpty();

        wikidata.verify(3, anyRequestedFor(anyUrl()));
        wikidata.verify(2, anyRequestedFor(anyUrl()).withQueryParam("ids", matching("Q[0-9]+(\\|Q[0-9]+){49}")));
    }

    @Test
    void doesNotAskAgainWhatWasAnsweredLately() throws IOException {
        answer(okJson("{\"search\":[{\"id\":\"Q1\"}]}"));
        api.search("x", 5);
        api.close();
        answer(aResponse().withStatus(500));
        api = api(Duration.ofSeconds(2));

        assertThat(api.search("x", 5)).hasSize(1);

        clock.advance(Duration.ofDays(8));
        assertThatThrownBy(() -> api.search("x", 5)).isInstanceOf(Unreachable.class);
    }

    @Test
    void asksAgainWhereAKeptAnswerIsBroken() throws IOException {
        answer(okJson("{\"search\":[{\"id\":\"Q1\"}]}"));
        api.search("x", 5);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "broken");
            }
        }

        assertThat(api.search("x", 5)).hasSize(1);
        wikidata.verify(2, anyRequestedFor(anyUrl()));
    }

    static Stream<ResponseDefinitionBuilder> noAnswers() {
        return Stream.of(
                aResponse().withStatus(429),
                aResponse().withStatus(503).withHeader("Retry-After", "soon"),
                aResponse().withStatus(500).withBody("{}"),
                okJson("<html>It works!</html>"),
                okJson(""),
                okJson("[]"),
                okJson("{\"error\":{\"code\":\"ratelimited\",\"info\":\"x\"}}"),
                okJson("{\"success\":1}"),
                okJson("{\"search\":[{\"id\":\"Q1"),
                okJson("{\"search\":[]}").withHeader("Content-Encoding", "gzip"),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void saysThatItIsUnreachable(ResponseDefinitionBuilder noAnswer) {
        answer(noAnswer);

        assertThatThrownBy(() -> api.search("x", 5)).isInstanceOf(Unreachable.class);
    }

    @Test
    void doesNotWaitLongForAnAnswerThatNeverComesOrNeverEnds() {
        api = api(Duration.ofMillis(300));
        for (ResponseDefinitionBuilder slow : List.of(
                aResponse().withFixedDelay(20_000),
                okJson("{\"search\":[" + " ".repeat(10_000) + "]}").withChunkedDribbleDelay(10, 20_000))) {
            answer(slow);
            Instant start = Instant.now();

            assertThatThrownBy(() -> api.search("x", 5))
                    .isInstanceOf(Unreachable.class)
                    .hasMessage("it does not answer");

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void keepsSilentAsLongAsItIsTold() throws IOException {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        assertThatThrownBy(() -> api.search("x", 5))
                .hasMessageContaining("429")
                .extracting(e -> ((Unreachable) e).waitAtLeast())
                .isEqualTo(Duration.ofMinutes(2));
        answer(okJson("{\"search\":[]}"));

        assertThatThrownBy(() -> api.search("x", 5)).hasMessageContaining("asked not to be asked");
        wikidata.verify(1, anyRequestedFor(anyUrl()));

        clock.advance(Duration.ofSeconds(121));
        assertThat(api.search("x", 5)).isEmpty();
    }

    @Test
    void understandsADateToKeepSilentUntil() {
        answer(aResponse().withStatus(503).withHeader("Retry-After", "Thu, 26 Nov 2026 00:00:30 GMT"));

        assertThatThrownBy(() -> api.search("x", 5))
                .extracting(e -> ((Unreachable) e).waitAtLeast())
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void leavesServersAloneThatLagBehind() throws IOException {
        for (String body : List.of(recorded("wdtk/error-maxlag.json"), recorded("wdtk/error-maxlag-full.json"))) {
            answer(okJson(body));
            assertThatThrownBy(() -> api.search("x", 5))
                    .hasMessage("its servers lag behind")
                    .extracting(e -> ((Unreachable) e).waitAtLeast())
                    .isEqualTo(Duration.ofSeconds(5));
            clock.advance(Duration.ofSeconds(6));
        }
    }

    @Test
    void leavesItAloneForAWhileAfterThreeFailures() throws Exception {
        answer(aResponse().withStatus(500));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> api.search("x", 5)).isInstanceOf(Unreachable.class);
        }
        wikidata.verify(3, anyRequestedFor(anyUrl()));

        answer(okJson("{\"search\":[]}"));
        Thread.sleep(400);
        assertThat(api.search("x", 5)).isEmpty();
    }

    @Test
    void saysThatNobodyIsThere() {
        wikidata.stop();

        assertThatThrownBy(() -> api.search("x", 5)).hasMessage("there is no connection to it");
    }

    @Test
    void asksAtMostThreeQuestionsAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        HttpServer slow = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            slow.setExecutor(threads);
            slow.createContext("/", exchange -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                now.decrementAndGet();
                byte[] body = "{\"search\":[]}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            slow.start();
            URI address = URI.create("http://127.0.0.1:" + slow.getAddress().getPort() + "/");
            try (WikidataApi many =
                    new WikidataApi(settings(address, Duration.ofSeconds(20)), folder, Duration.ofDays(1), clock)) {
                List<Future<List<EntityId>>> asked = IntStream.range(0, 12)
                        .mapToObj(i -> threads.submit(() -> many.search("name " + i, 5)))
                        .toList();
                for (Future<List<EntityId>> one : asked) {
                    assertThat(one.get()).isEmpty();
                }
            }
            slow.stop(0);
        }
        assertThat(most.get()).isBetween(2, 3);
    }

    private Optional<WikidataItem> item(EntityId id) throws IOException {
        return new EntityJson(Languages.ENGLISH)
                .item(Objects.requireNonNull(api.get(List.of(id)).get(id)));
    }

    private void answer(ResponseDefinitionBuilder response) {
        wikidata.resetMappings();
        wikidata.stubFor(any(anyUrl()).willReturn(response));
    }

    private static String recorded(String name) throws IOException {
        Path file = RECORDED.resolve(name);
        assumeTrue(Files.isReadable(file), "recorded answers are not at hand");
        return Files.readString(file);
    }
}
