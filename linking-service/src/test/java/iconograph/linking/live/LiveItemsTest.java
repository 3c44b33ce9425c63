package iconograph.linking.live;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import iconograph.linking.index.Languages;
import iconograph.linking.index.WikidataItem;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveItemsTest {

    private static final Instant START = Instant.parse("2026-11-26T00:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private WireMockServer wikidata;

    @SuppressWarnings("NullAway.Init")
    private LiveItems live;

    @BeforeEach
    void starts() {
        wikidata = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        wikidata.start();
        LiveSettings settings = new LiveSettings(
                URI.create(wikidata.url("/")), "test", Duration.ofSeconds(5), Duration.ZERO, Languages.ENGLISH);
        live = new LiveItems(new WikidataApi(settings, folder, Duration.ofDays(1), clock), settings, clock);
        wikidata.stubFor(any(anyUrl())
                .withQueryParam("action", equalTo("wbsearchentities"))
                .willReturn(okJson("{\"search\":[{\"id\":\"Q7\"}]}")));
        wikidata.stubFor(any(anyUrl())
                .withQueryParam("action", equalTo("wbgetentities"))
                .willReturn(okJson("{\"entities\":{\"Q7\":{\"type\":\"item\",\"id\":\"Q7\",\"labels\":"
                        + "{\"mul\":{\"language\":\"mul\",\"value\":\"Xanthippe Quux\"}}}}}")));
    }

    @AfterEach
    void stops() {
        live.close();
        wikidata.stop();
    }

    @Test
    void findsItemsByName() {
        assertThat(live.named("Xanthippe")).extracting(WikidataItem::label).containsExactly("Xanthippe Quux");
        assertThat(live.state()).isEqualTo(new LiveState(LiveState.Kind.REACHABLE, START, null));
    }

    @Test
    void findsNothingWhereWikidataDoesNotAnswerAndSaysSinceWhenAndWhy() {
        wikidata.resetMappings();
        wikidata.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        clock.advance(Duration.ofMinutes(1));

        assertThat(live.named("Xanthippe")).isEmpty();
        assertThat(live.state())
                .isEqualTo(new LiveState(
                        LiveState.Kind.UNREACHABLE, START.plusSeconds(60), "it answered with status 503"));

        clock.advance(Duration.ofMinutes(1));
        assertThat(live.named("Quux")).isEmpty();
        assertThat(live.state().since()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void doesNotAskAboutWhatIsNoName() {
        assertThat(live.named("  ")).isEmpty();
        assertThat(live.named("a\0b")).isEmpty();
        assertThat(live.named("x".repeat(500))).isEmpty();
        wikidata.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void asksNobodyWhereItIsOff() {
        assertThat(LiveItems.off().named("Xanthippe")).isEmpty();
        assertThat(LiveItems.off().state().kind()).isEqualTo(LiveState.Kind.OFF);
    }
}
