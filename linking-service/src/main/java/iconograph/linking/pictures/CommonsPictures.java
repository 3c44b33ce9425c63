package iconograph.linking.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/// Small versions of pictures on Wikimedia Commons, one at a time, as Wikimedia asks of those who fetch many: it says
/// who it is, waits as long as it is told to, and gives up where it is told so again and again.
///
/// @see <a href="https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy">its rules</a>
public final class CommonsPictures implements AutoCloseable {

    public static final URI COMMONS = URI.create("https://commons.wikimedia.org/");

    /// Enough to see a face; one of the widths that are kept there.
    private static final int WIDTH = 330;

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int TRIES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

    private final URI base;
    private final String userAgent;
    private final Pause pause;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /// @param contact an address by which Wikimedia can reach who runs this
    public CommonsPictures(URI base, String contact) {
        this(base, contact, Thread::sleep);
    }

    CommonsPictures(URI base, String contact, Pause pause) {
        this.base = base;
        this.userAgent = "Iconograph/0.1 (%s) Java-http-client/%s"
                .formatted(contact, Runtime.version().feature());
        this.pause = pause;
    }

    /// Waits.
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /// @param name of the file, such as `Ada Lovelace portrait.jpg`
    /// @return a JPEG, PNG or the like, also of vector graphics; empty if there is none of this name
    /// @throws IOException if it does not answer, after some tries
    public synchronized Optional<byte[]> thumbnail(String name) throws IOException, InterruptedException {
        URI address = base.resolve(
                "wiki/Special:FilePath/%s?width=%d".formatted(URLEncoder.encode(name.replace(' ', '_'), UTF_8), WIDTH));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", userAgent)
                .build();
        String last = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<InputStream> response;
            try {
                response = client.send(request, BodyHandlers.ofInputStream());
            } catch (IOException e) {
                last = String.valueOf(e.getMessage());
                pause.of(USUAL_WAIT);
                continue;
            }
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200) {
                    return Optional.of(checked(body.readNBytes(LARGEST + 1), name));
                }
                last = "status " + response.statusCode();
                if (!LATER.contains(response.statusCode())) {
                    return Optional.empty();
                }
            }
            if (attempt < TRIES) {
                pause.of(wait(response));
            }
        }
        throw new IOException(
                "Wikimedia Commons does not answer (%s, asked %d times for %s)".formatted(last, TRIES, name));
    }

    private static byte[] checked(byte[] file, String name) throws IOException {
        if (file.length > LARGEST) {
            throw new IOException("a small version of %s has more than %,d bytes".formatted(name, LARGEST));
        }
        return file;
    }

    private static Duration wait(HttpResponse<?> response) {
        Duration wait = response.headers()
                .firstValue("Retry-After")
                .flatMap(CommonsPictures::duration)
                .orElse(USUAL_WAIT);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /// Seconds, or a date.
    private static Optional<Duration> duration(String retryAfter) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter.strip())));
        } catch (NumberFormatException notSeconds) {
            try {
                ZonedDateTime until = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
                return Optional.of(Duration.between(ZonedDateTime.now(until.getZone()), until));
            } catch (DateTimeException neither) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
