package iconograph.linking.reconciliation;

import java.net.URI;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Serves `/reconcile/1.0-draft` and everything below it as `/reconcile`. Only the manifest has to be told which
/// version is meant: the other addresses of both versions do not clash.
final class DraftAddress {

    static final String PATH = "/reconcile/1.0-draft";

    @ServerRequestFilter(preMatching = true)
    void rewrite(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(PATH)) {
            return;
        }
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        if (path.equals(PATH) || path.equals(PATH + "/")) {
            request.setRequestUri(UriBuilder.fromUri(asked)
                    .replacePath("/reconcile/manifest/1.0-draft")
                    .build());
        } else if (path.startsWith(PATH + "/")) {
            request.setRequestUri(UriBuilder.fromUri(asked)
                    .replacePath("/reconcile" + path.substring(PATH.length()))
                    .build());
        }
    }
}
