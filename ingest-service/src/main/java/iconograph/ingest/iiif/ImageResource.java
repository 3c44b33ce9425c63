package iconograph.ingest.iiif;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;

import iconograph.ingest.IngestConfig;
import iconograph.ingest.pictures.PictureHeader;
import iconograph.ingest.pictures.PictureParts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Kept pictures and parts of them by the IIIF Image API 3.0, level 1: `/iiif/{sha256}/{region}/{size}/0/default.jpg`.
///
/// A picture's name is its content, so a browser may keep an image for ever.
///
/// @see <a href="https://iiif.io/api/image/3.0/compliance/">levels of compliance</a>
@Path("/iiif/{sha256}")
public class ImageResource {

    private static final MediaType JSON_LD =
            MediaType.valueOf("application/ld+json;profile=\"%s\"".formatted(ImageInformation.CONTEXT));
    private static final List<Variant> INFORMATION =
            Variant.mediaTypes(JSON_LD, MediaType.APPLICATION_JSON_TYPE).build();
    private static final String PROFILE = "<http://iiif.io/api/image/3/level1.json>;rel=\"profile\"";

    private final PictureParts pictures;
    private final Renderer renderer;
    private final Limits limits;
    private final ObjectMapper json;

    ImageResource(PictureParts pictures, Renderer renderer, IngestConfig config, ObjectMapper json) {
        this.pictures = pictures;
        this.renderer = renderer;
        this.limits = new Limits(config.iiif().maxWidth(), config.iiif().maxArea());
        this.json = json;
    }

    /// Leads to what is known of the picture.
    @GET
    public Response base(String sha256, @Context UriInfo address) {
        headerOf(sha256);
        return Response.seeOther(URI.create(idOf(sha256, address) + "/info.json"))
                .build();
    }

    /// The picture's size, and what can be asked for.
    @GET
    @Path("info.json")
    public Response information(String sha256, @Context UriInfo address, @Context Request request)
            throws JsonProcessingException {
        PictureHeader header = headerOf(sha256);
        ImageInformation information =
                ImageInformation.of(idOf(sha256, address), extentOf(header), header.grey(), limits);
        Variant wanted = request.selectVariant(INFORMATION);
        return Response.ok(json.writeValueAsBytes(information))
                .type(wanted == null ? JSON_LD : wanted.getMediaType())
                .header("Cache-Control", "public, max-age=3600")
                .header("Vary", "Accept")
                .header("Link", PROFILE)
                .build();
    }

    /// An image of the picture or of a part of it.
    ///
    /// @param region   `full`, `square`, `x,y,w,h` in pixels or `pct:x,y,w,h`
    /// @param size     `max`, `w,`, `,h`, `w,h`, `!w,h` or `pct:n`, no larger than the region
    /// @param rotation 0
    /// @param quality  `default`, `color` or `gray`
    /// @param format   `jpg` or `png`
    @GET
    @Path("{region}/{size}/{rotation}/{quality}.{format}")
    public Response image(
            String sha256,
            String region,
            String size,
            String rotation,
            String quality,
            String format,
            @Context UriInfo address,
            @Context Request request) {
        ImageRequest wanted = ImageRequest.parse(region, size, rotation, quality, format);
        Rendition rendition = wanted.of(sha256, extentOf(headerOf(sha256)), limits);
        EntityTag tag = new EntityTag(rendition.tag());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        byte[] image = renderer.render(rendition).orElseThrow(() -> noPicture(sha256));
        return Response.ok(image, rendition.format().coding.mediaType)
                .tag(tag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Link", "<%s/%s>;rel=\"canonical\"".formatted(idOf(sha256, address), rendition.path()))
                .header("Link", PROFILE)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /// Answers browsers that ask beforehand whether another site's page may look; [SharedWithAllSites] says yes.
    @OPTIONS
    @Path("info.json")
    public Response mayInformationBeRead() {
        return Response.noContent().build();
    }

    /// Likewise, of an image.
    @OPTIONS
    @Path("{region}/{size}/{rotation}/{quality}.{format}")
    public Response mayImageBeRead() {
        return Response.noContent().build();
    }

    private PictureHeader headerOf(String sha256) {
        return pictures.header(sha256).orElseThrow(() -> noPicture(sha256));
    }

    private static Extent extentOf(PictureHeader header) {
        return new Extent(header.width(), header.height());
    }

    private static String idOf(String sha256, UriInfo address) {
        return address.getBaseUriBuilder().path("iiif").path(sha256).build().toString();
    }

    private static NotFoundException noPicture(String sha256) {
        return new NotFoundException("no picture is called " + sha256);
    }
}
