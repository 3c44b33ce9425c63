package iconograph.ingest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Only a batch may be long, as it is read line by line. Whatever else is asked of this program has to fit in memory.
final class BodyLimits {

    private static final long OTHERS = 10 << 20;
    private static final long AROUND_FILES = 1 << 20;

    private final long post;
    private final long form;

    BodyLimits(IngestConfig config) {
        this.post = config.maxPostSize().asLongValue();
        this.form = config.maxPictures() * config.pictures().maxSize().asLongValue() + AROUND_FILES;
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request, RoutingContext exchange) {
        String path = request.getUriInfo().getPath();
        if (path.equals("/posts/batch")) {
            return;
        }
        long most = OTHERS;
        if (path.equals("/posts")) {
            String type = String.valueOf(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
            most = type.startsWith("multipart/") ? form : post;
        }
        if (request.getLength() > most) {
            throw new RefusedPost(
                    RefusedPost.Fault.TOO_LARGE,
                    "the request has more than the %,d bytes that are taken".formatted(most));
        }
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
    }
}
