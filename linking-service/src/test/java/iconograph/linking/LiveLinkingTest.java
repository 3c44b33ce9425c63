package iconograph.linking;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import iconograph.contracts.Candidate;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.TextSpan;
import iconograph.linking.index.ItemFixtures;
import iconograph.linking.index.Languages;
import iconograph.linking.live.LiveItems;
import iconograph.linking.live.LiveSettings;
import iconograph.linking.live.WikidataApi;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLinkingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private WireMockServer wikidata;

    @SuppressWarnings("NullAway.Init")
    private LiveItems live;

    @SuppressWarnings("NullAway.Init")
    private IndexLinker linker;

    @BeforeEach
    void starts() throws IOException {
        wikidata = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        wikidata.start();
        LiveSettings settings = new LiveSettings(
                URI.create(wikidata.url("/")), "test", Duration.ofSeconds(5), Duration.ZERO, Languages.ENGLISH);
        Clock clock = Clock.systemUTC();
        live = new LiveItems(
                new WikidataApi(settings, folder.resolve("answers"), Duration.ofDays(1), clock), settings, clock);
        linker = IndexLinker.open(ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM), live);
    }

    @AfterEach
    void stops() {
        linker.close();
        live.close();
        wikidata.stop();
    }

    @Test
    void asksWikidataForANameThatTheIndexDoesNotKnow() {
        wikidata.stubFor(any(anyUrl())
                .withQueryParam("action", equalTo("wbsearchentities"))
                .withQueryParam("search", equalTo("Xanthippe Quux"))
                .willReturn(okJson("{\"search\":[{\"id\":\"Q7\"}]}")));
        wikidata.stubFor(any(anyUrl())
                .withQueryParam("action", equalTo("wbgetentities"))
                .willReturn(okJson("{\"entities\":{\"Q7\":{\"type\":\"item\",\"id\":\"Q7\",\"labels\":"
                        + "{\"en\":{\"language\":\"en\",\"value\":\"Xanthippe Quux\"}}}}}")));

        assertThat(link("Xanthippe Quux").candidates())
                .extracting(Candidate::label)
                .containsExactly("Xanthippe Quux");
    }

    @Test
    void doesNotAskForANameThatTheIndexKnows() {
        assertThat(link("Paris").candidates()).isNotEmpty();

        wikidata.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void linksWithoutWikidataWhereThatDoesNotAnswer() {
        wikidata.stubFor(any(anyUrl()).willReturn(serverError()));

        assertThat(link("Xanthippe Quux")).isInstanceOf(LinkDecision.Unknown.class);
        assertThat(live.state().reason()).isEqualTo("it answered with status 500");
    }

    private LinkDecision link(String name) {
        return linker.link(name, List.of(new Mention(new TextSpan(0, name.length()), "PER", 1)), List.of())
                .getFirst();
    }
}
