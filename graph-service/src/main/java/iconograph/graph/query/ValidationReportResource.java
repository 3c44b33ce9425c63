package iconograph.graph.query;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.validation.GraphReport;
import iconograph.graph.validation.GraphValidation;

import io.vertx.ext.web.RoutingContext;

/// The last report of how far the posts' graphs are as their shapes want them, and a new one for whoever wants it now;
/// as JSON, in words, or as the standard's report in RDF.
@Path("/shacl/report")
public class ValidationReportResource {

    private final GraphValidation validation;
    private final ShaclAnswer answer;

    ValidationReportResource(GraphValidation validation, ShaclAnswer answer) {
        this.validation = validation;
        this.answer = answer;
    }

    @GET
    public Response latest(@Context HttpHeaders headers) {
        ShaclAnswer.Format format = ShaclAnswer.formatOfReport(headers);
        GraphReport report = validation
                .latest()
                .orElseThrow(() -> new NotFoundException(
                        "the graph has not been validated yet: POST to this address, or wait for the night"));
        return answer.response(report, format);
    }

    /// Looks at all posts, which takes a while, and stops if the asker goes away.
    @POST
    public Response renew(@Context HttpHeaders headers, @Context RoutingContext connection) {
        ShaclAnswer.Format format = ShaclAnswer.formatOfReport(headers);
        AtomicBoolean waiting = new AtomicBoolean(true);
        Asker.of(connection).whenGone(() -> waiting.set(false));
        try {
            GraphReport report = validation
                    .run(waiting::get)
                    .orElseThrow(() -> new QueryRefused(
                            Reason.BUSY, "the graph is being validated already; its report will be here"));
            return answer.response(report, format);
        } catch (InterruptedException e) {
            throw new QueryRefused(Reason.TOO_MUCH, "whoever asked has gone", e);
        }
    }
}
