package iconograph.ingest.iiif;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Lets the pages of all sites show images and read what is known of them, as the API asks for: viewers are seldom on
/// the server that has the pictures. Without a picture's SHA-256 there is nothing to see.
///
/// @see <a href="https://iiif.io/api/image/3.0/#71-cors">IIIF Image API 3.0, CORS</a>
final class SharedWithAllSites {

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith("/iiif/")) {
            return;
        }
        response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        if (request.getMethod().equals("OPTIONS")) {
            response.getHeaders().putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            response.getHeaders().putSingle("Access-Control-Allow-Headers", "*");
        } else {
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "Link, ETag");
        }
    }
}
