package iconograph.ingest;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;

import iconograph.ingest.pictures.StoreUnavailable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Says in the words of HTTP (`application/problem+json`, RFC 9457) what went wrong.
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @ServerExceptionMapper
    Response refused(RefusedPost refused) {
        int status =
                switch (refused.fault()) {
                    case MALFORMED -> 400;
                    case INVALID -> 422;
                    case TOO_LARGE -> 413;
                    case KEY_REUSED -> 409;
                };
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle("The post is not taken")
                .withDetail(String.valueOf(refused.getMessage()))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response storeFails(StoreUnavailable failure) {
        return outage(failure);
    }

    @ServerExceptionMapper
    Response databaseFails(PersistenceException failure) {
        return outage(failure);
    }

    private static Response outage(RuntimeException failure) {
        LOG.error("a request failed", failure);
        boolean mayPass = Outage.mayPass(failure);
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(mayPass ? Response.Status.SERVICE_UNAVAILABLE : Response.Status.INTERNAL_SERVER_ERROR)
                .withTitle(mayPass ? "Try again later" : "Internal error")
                .withDetail(Outage.sentenceFor(failure) + "; nothing of this request was kept");
        return (mayPass ? problem.withHeader("Retry-After", RETRY_AFTER_SECONDS) : problem)
                .build()
                .toResponse();
    }
}
