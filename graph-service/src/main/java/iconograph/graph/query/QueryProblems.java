package iconograph.graph.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import iconograph.graph.journal.JournalOutOfReach;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/// Tells whoever asked what went wrong, as `application/problem+json`.
class QueryProblems {

    private static final Logger LOG = Logger.getLogger(QueryProblems.class);
    private static final int UNPROCESSABLE = 422;

    /// Seconds; most queries are answered by then.
    private static final int RETRY_AFTER = 5;

    @ServerExceptionMapper
    Response refused(QueryRefused refusal) {
        return switch (refusal.reason()) {
            case MALFORMED -> problem(Status.BAD_REQUEST.getStatusCode(), "Malformed query", refusal.detail());
            case FORBIDDEN -> problem(Status.FORBIDDEN.getStatusCode(), "Query not allowed", refusal.detail());
            case UNKNOWN_ASKER ->
                Response.fromResponse(problem(Status.UNAUTHORIZED.getStatusCode(), "Not authorised", refusal.detail()))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"iconograph\"")
                        .build();
            case INVALID -> problem(UNPROCESSABLE, "Not valid", refusal.detail());
            case TOO_MUCH -> problem(UNPROCESSABLE, "Query asks for too much", refusal.detail());
            case BUSY ->
                Response.fromResponse(problem(
                                Status.SERVICE_UNAVAILABLE.getStatusCode(),
                                "Too many queries at once",
                                refusal.detail()))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                        .build();
        };
    }

    @ServerExceptionMapper({ServiceUnavailableException.class, SessionExpiredException.class, TransientException.class})
    Response down(RuntimeException failure) {
        LOG.warnf("Neo4j does not answer: %s", failure.getMessage());
        return problem(
                Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "Graph not available",
                failure instanceof RetryableException
                        ? "The graph database does not answer at the moment; try again in a little while."
                        : "The graph database does not answer.");
    }

    @ServerExceptionMapper
    Response down(JournalOutOfReach failure) {
        LOG.warnf("PostgreSQL does not answer: %s", failure.getMessage());
        return Response.fromResponse(problem(
                        Status.SERVICE_UNAVAILABLE.getStatusCode(),
                        "Graph not available",
                        "PostgreSQL does not answer at the moment; try again in a little while."))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }

    private static Response problem(int status, String title, String detail) {
        Status known = Status.fromStatusCode(status);
        HttpProblem.Builder problem = HttpProblem.builder().withTitle(title).withDetail(detail);
        return (known == null ? problem.withStatus(new Unprocessable()) : problem.withStatus(known))
                .build()
                .toResponse();
    }

    /// RFC 9110's 422, which Jakarta's list of statuses leaves out.
    private record Unprocessable() implements Response.StatusType {

        @Override
        public int getStatusCode() {
            return UNPROCESSABLE;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
