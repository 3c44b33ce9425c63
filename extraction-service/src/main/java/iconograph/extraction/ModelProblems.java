package iconograph.extraction;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says in the words of HTTP (`application/problem+json`, RFC 9457) why a model is not taken.
final class ModelProblems {

    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    Response refused(RefusedModel refused) {
        return HttpProblem.builder()
                .withStatus(UNPROCESSABLE)
                .withTitle("The model is not taken")
                .withDetail(String.valueOf(refused.getMessage()))
                .build()
                .toResponse();
    }
}
