package iconograph.linking.reconciliation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Lets the pages of all sites ask, as the API demands. What is told is Wikidata's, and nothing of this machine's
/// posts.
final class OpenToAllSites {

    private static final String SERVICE = "/reconcile";

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!path.equals(SERVICE) && !path.startsWith(SERVICE + "/")) {
            return;
        }
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        if (request.getMethod().equals("OPTIONS")) {
            response.getHeaders().putSingle("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            response.getHeaders().putSingle("Access-Control-Allow-Headers", "*");
            response.getHeaders().putSingle("Access-Control-Max-Age", "86400");
        }
    }
}
