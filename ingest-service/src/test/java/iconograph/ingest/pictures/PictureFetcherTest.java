package iconograph.ingest.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFetcherTest {

    private static final int MOST = 1000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = startServer();
    private final PictureFetcher fetcher = new PictureFetcher(Duration.ofSeconds(3), MOST, true);

    private static HttpServer startServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        fetcher.close();
        server.stop(0);
    }

    @Test
    void fetchesAPictureAlsoAfterARedirect() {
        server.createContext("/picture", exchange -> answer(exchange, 200, new byte[] {1, 2, 3}));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/picture");
            answer(exchange, 302, new byte[0]);
        });

        assertThat(fetcher.fetch(url("/moved"))).containsExactly(1, 2, 3);
    }

    @Test
    void givesUpWhereThereIsNothing() {
        assertThatThrownBy(() -> fetcher.fetch(url("/nothing")))
                .isInstanceOf(RefusedPicture.class)
                .hasMessageMatching("is not to be had: .* answers 404");
    }

    @Test
    void givesUpWhenItIsSentRoundInCircles() {
        server.createContext("/circle", exchange -> {
            exchange.getResponseHeaders().add("Location", "/circle");
            answer(exchange, 301, new byte[0]);
        });

        assertThatThrownBy(() -> fetcher.fetch(url("/circle"))).hasMessage("is redirected more than 3 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[/picture", "/a picture"})
    void givesUpWhenItIsSentToWhatIsNoAddress(String location) {
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, 302, new byte[0]);
        });

        assertThatThrownBy(() -> fetcher.fetch(url("/moved")))
                .isInstanceOf(RefusedPicture.class)
                .hasMessage("is redirected by 127.0.0.1 to what is no address");
    }

    @Test
    void hangsUpWhenTheAnswerIsTooLong() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(new byte[MOST]);
                }
            }
        });

        assertThatThrownBy(() -> fetcher.fetch(url("/endless")))
                .hasMessage("has more than the 1,000 bytes that are taken");
    }

    @Test
    void givesUpWhenTheAnswerTakesTooLong() {
        server.createContext("/slow", exchange -> {
            try {
                exchange.sendResponseHeaders(200, 3);
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> fetcher.fetch(url("/slow"))).hasMessageContaining("within 3 s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/a.jpg",
                "jar:file:///a.jar!/b",
                "picture.jpg",
                "http:///a"
            })
    void speaksNothingButHttp(String url) {
        assertThatThrownBy(() -> fetcher.fetch(URI.create(url)))
                .hasMessage("has an address that is neither http nor https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.jpg",
                "http://localhost/a.jpg",
                "http://10.0.0.1/a.jpg",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/a.jpg",
                "http://[::ffff:192.168.0.1]/a.jpg",
                "http://0.0.0.0/a.jpg"
            })
    void staysOutOfPrivateNetworks(String url) {
        try (PictureFetcher careful = new PictureFetcher(Duration.ofSeconds(3), MOST, false)) {
            assertThatThrownBy(() -> careful.fetch(URI.create(url))).hasMessageContaining("is in a private network");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100.64.0.1",
                "198.18.0.1",
                "240.0.0.1",
                "fd00::1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "64:ff9b::a00:1",
                "224.0.0.1"
            })
    void knowsAddressesThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "198.20.0.1", "100.128.0.1"})
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
