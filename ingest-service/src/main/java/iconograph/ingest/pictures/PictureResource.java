package iconograph.ingest.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/// Shows the kept pictures. A picture's name is its content, so a browser may keep it for ever.
@Path("/pictures")
public class PictureResource {

    private static final int MARK = 12;

    private final PictureStore store;

    PictureResource(PictureStore store) {
        this.store = store;
    }

    @GET
    @Path("{sha256}")
    public Response read(String sha256, @Context Request request) throws IOException {
        if (!PictureStore.isName(sha256)) {
            throw new NotFoundException("no picture is called " + sha256);
        }
        InputStream bytes =
                store.read(sha256).orElseThrow(() -> new NotFoundException("no picture is called " + sha256));
        EntityTag tag = new EntityTag(sha256);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            bytes.close();
            return unchanged.tag(tag).build();
        }
        PushbackInputStream picture = new PushbackInputStream(bytes, MARK);
        byte[] start = picture.readNBytes(MARK);
        picture.unread(start);
        String mediaType =
                PictureFormat.of(start).map(format -> format.mediaType).orElse("application/octet-stream");
        return Response.ok(picture, mediaType)
                .tag(tag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
