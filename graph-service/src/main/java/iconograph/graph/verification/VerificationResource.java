package iconograph.graph.verification;

import java.util.concurrent.Semaphore;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

/// Lets the stores be compared. It reads all there is, so one comparison runs at a time.
@Path("/graph/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private static final long SECONDS_TO_WAIT = 30;

    private final StoreComparison comparison;
    private final Semaphore turn = new Semaphore(1);

    VerificationResource(StoreComparison comparison) {
        this.comparison = comparison;
    }

    @GET
    @Blocking
    public Verification verify() {
        if (!turn.tryAcquire()) {
            throw new ServiceUnavailableException("the stores are being compared already", SECONDS_TO_WAIT);
        }
        try {
            return comparison.run();
        } finally {
            turn.release();
        }
    }
}
