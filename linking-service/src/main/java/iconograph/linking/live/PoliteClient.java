package iconograph.linking.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Puts questions to the Action API as its operators want it: who asks is said, at most three at once, packed answers,
/// none while the servers lag behind. Whatever is not an answer becomes [Unreachable]. Safe for use by many threads.
final class PoliteClient implements AutoCloseable {

    private static final int MOST_AT_ONCE = 3;

    /// Seconds that the servers may lag behind for us to be answered.
    private static final String MAXLAG = "5";

    private static final Duration LAGGING = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LARGEST_ANSWER = 64 << 20;

    private final LiveSettings settings;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;

    PoliteClient(LiveSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /// @throws Unreachable if there is no answer
    JsonNode ask(Map<String, String> question) throws Unreachable {
        HttpRequest request = HttpRequest.newBuilder(address(question))
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .timeout(settings.timeout())
                .build();
        HttpResponse<byte[]> response = send(request);
        Duration wait = retryAfter(response.headers());
        if (response.statusCode() != 200) {
            throw new Unreachable("it answered with status " + response.statusCode(), wait);
        }
        JsonNode answer = read(response);
        JsonNode error = answer.path("error");
        String code = error.path("code").asText();
        if (code.equals("maxlag")) {
            throw new Unreachable("its servers lag behind", wait.compareTo(LAGGING) > 0 ? wait : LAGGING);
        }
        if (code.equals("ratelimited") || code.equals("readonly")) {
            throw new Unreachable("it is " + code, wait);
        }
        return answer;
    }

    private URI address(Map<String, String> question) {
        String query = question.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return URI.create(settings.api() + "?" + query + "&format=json&maxlag=" + MAXLAG);
    }

    /// A request's own timeout ends when the answer begins, so the whole is timed here.
    private HttpResponse<byte[]> send(HttpRequest request) throws Unreachable {
        Duration timeout = settings.timeout();
        try {
            if (!turns.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreachable("other questions are not answered yet", Duration.ZERO);
            }
            try {
                CompletableFuture<HttpResponse<byte[]>> sent =
                        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
                try {
                    return sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                } finally {
                    sent.cancel(true);
                }
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the question was interrupted", Duration.ZERO, e);
        } catch (TimeoutException e) {
            throw new Unreachable("it does not answer", Duration.ZERO, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Unreachable(
                    cause instanceof HttpTimeoutException ? "it does not answer" : "there is no connection to it",
                    Duration.ZERO,
                    cause);
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) throws Unreachable {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .map("gzip"::equalsIgnoreCase)
                .orElse(false);
        try (InputStream in = new ByteArrayInputStream(response.body());
                InputStream plain = packed ? new GZIPInputStream(in) : in) {
            byte[] bytes = plain.readNBytes(LARGEST_ANSWER);
            JsonNode answer = json.readTree(bytes);
            if (answer == null || !answer.isObject()) {
                throw new Unreachable("its answer is not that of Wikidata", Duration.ZERO);
            }
            return answer;
        } catch (Unreachable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreachable("its answer cannot be read", Duration.ZERO, e);
        }
    }

    /// Seconds, or a date.
    private Duration retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        Duration wait;
        try {
            wait = value.matches("[0-9]{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException none) {
            return Duration.ZERO;
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
