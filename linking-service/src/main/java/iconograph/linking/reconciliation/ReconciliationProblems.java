package iconograph.linking.reconciliation;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says in the words of HTTP (`application/problem+json`, RFC 9457) why a query is not answered.
final class ReconciliationProblems {

    @ServerExceptionMapper
    Response refused(RefusedQuery refused) {
        Status status =
                switch (refused.fault()) {
                    case MALFORMED -> Status.BAD_REQUEST;
                    case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
                    case UNKNOWN -> Status.NOT_FOUND;
                };
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle("The query is not answered")
                .withDetail(String.valueOf(refused.getMessage()))
                .build()
                .toResponse();
    }
}
