package iconograph.ingest.pictures;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Without room for pictures the service is not ready to take posts.
@Readiness
final class PictureStoreCheck implements HealthCheck {

    private final PictureStore store;

    PictureStoreCheck(PictureStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
            return HealthCheckResponse.up("picture store");
        } catch (StoreUnavailable e) {
            return HealthCheckResponse.named("picture store")
                    .down()
                    .withData("reason", e.getMessage())
                    .build();
        }
    }
}
