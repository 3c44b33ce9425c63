package iconograph.ingest.iiif;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says in the words of HTTP (`application/problem+json`, RFC 9457) why an image is not made.
final class ImageProblems {

    private static final String RETRY_AFTER_SECONDS = "2";

    @ServerExceptionMapper
    Response refused(RefusedImage refused) {
        int status =
                switch (refused.fault()) {
                    case MALFORMED -> 400;
                    case NOT_OFFERED -> 501;
                    case BUSY -> 503;
                };
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(status)
                .withTitle("The image is not made")
                .withDetail(String.valueOf(refused.getMessage()));
        return (status == 503 ? problem.withHeader("Retry-After", RETRY_AFTER_SECONDS) : problem)
                .build()
                .toResponse();
    }
}
