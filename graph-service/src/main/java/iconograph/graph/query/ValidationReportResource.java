package iconograph.graph.query;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import iconograph.graph.query.QueryRefused.Reason;
import iconograph.graph.validation.GraphReport;
import iconograph.graph.validation.GraphValidation;

import io.vertx.ext.web.RoutingContext;

/// The last report of how far the posts' graphs are as their shapes want them, and a new one for whoever wants it now.
@Path("/shacl/report")
@Produces(MediaType.APPLICATION_JSON)
public class ValidationReportResource {

    private final GraphValidation validation;

    ValidationReportResource(GraphValidation validation) {
        this.validation = validation;
    }

    @GET
    public GraphReport latest() {
        return validation
                .latest()
                .orElseThrow(() -> new NotFoundException(
                        "the graph has not been validated yet: POST to this address, or wait for the night"));
    }

    /// Looks at all posts, which takes a while, and stops if the asker goes away.
    @POST
    public GraphReport renew(@Context RoutingContext connection) {
        AtomicBoolean waiting = new AtomicBoolean(true);
        Asker.of(connection).whenGone(() -> waiting.set(false));
        try {
            return validation
                    .run(waiting::get)
                    .orElseThrow(() -> new QueryRefused(
                            Reason.BUSY, "the graph is being validated already; its report will be here"));
        } catch (InterruptedException e) {
            throw new QueryRefused(Reason.TOO_MUCH, "whoever asked has gone", e);
        }
    }
}
