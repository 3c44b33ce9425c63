package iconograph.ingest.pictures;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Fetches a picture that a stranger named by its URL, without being led astray: to another protocol, into this
/// network, round in circles, or to a file without end.
///
/// Each hop's addresses are looked up and judged before it is made; Java keeps what it looked up for some seconds, so
/// the connection then goes to an address that was judged.
final class PictureFetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 3;

    private final HttpClient client;
    private final Duration timeout;
    private final long maxSize;
    private final boolean allowPrivate;

    /// @param timeout      for all hops together
    /// @param maxSize      of the picture, in bytes
    /// @param allowPrivate true if this machine and its network may be asked
    PictureFetcher(Duration timeout, long maxSize, boolean allowPrivate) {
        this.timeout = timeout;
        this.maxSize = maxSize;
        this.allowPrivate = allowPrivate;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /// @throws RefusedPicture if there is nothing to be had, or not from there
    byte[] fetch(URI url) {
        long deadline = System.nanoTime() + timeout.toNanos();
        URI next = url;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            refuseIfAstray(next);
            HttpResponse<byte[]> answer = get(next, deadline - System.nanoTime());
            int status = answer.statusCode();
            if (status == 200) {
                return answer.body();
            }
            if (status < 300 || status > 399) {
                throw new RefusedPicture("is not to be had: %s answers %d".formatted(next.getHost(), status));
            }
            next = target(next, answer);
        }
        throw new RefusedPicture("is redirected more than %d times".formatted(MOST_REDIRECTS));
    }

    @Override
    public void close() {
        client.close();
    }

    private static URI target(URI from, HttpResponse<byte[]> redirect) {
        try {
            return redirect.headers()
                    .firstValue("Location")
                    .map(from::resolve)
                    .orElseThrow(() -> new RefusedPicture("is redirected to nowhere by " + from.getHost()));
        } catch (IllegalArgumentException e) {
            throw new RefusedPicture("is redirected by %s to what is no address".formatted(from.getHost()), e);
        }
    }

    private HttpResponse<byte[]> get(URI url, long nanosLeft) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Accept", "image/*")
                .header("User-Agent", "Iconograph")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(head.statusCode() == 200 ? maxSize : 1 << 16));
        try {
            return answer.get(nanosLeft, NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new RefusedPicture(
                    "did not come from %s within %d s".formatted(url.getHost(), timeout.toSeconds()), e);
        } catch (ExecutionException e) {
            throw why(url, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedPicture("was not fetched: the service is stopping", e);
        }
    }

    private static RefusedPicture why(URI url, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedPicture refused) {
                return refused;
            }
        }
        return new RefusedPicture(
                failure instanceof IOException
                        ? "is not to be had: no connection to " + url.getHost()
                        : "is not to be had from " + url.getHost(),
                failure);
    }

    private void refuseIfAstray(URI url) {
        String scheme = String.valueOf(url.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https") || url.getHost() == null) {
            throw new RefusedPicture("has an address that is neither http nor https");
        }
        if (!allowPrivate) {
            for (InetAddress address : addressesOf(url.getHost())) {
                if (!PublicAddresses.contains(address)) {
                    throw new RefusedPicture("is in a private network, at %s".formatted(url.getHost()));
                }
            }
        }
    }

    private static InetAddress[] addressesOf(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new RefusedPicture("is at an unknown host, %s".formatted(host), e);
        }
    }
}
