package iconograph.ingest.iiif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// What `info.json` says of a picture and of what can be asked for.
///
/// @param id the address that every image's address begins with
/// @see <a href="https://iiif.io/api/image/3.0/#5-image-information">IIIF Image API 3.0, image information</a>
@JsonPropertyOrder({
    "@context",
    "id",
    "type",
    "protocol",
    "profile",
    "width",
    "height",
    "maxWidth",
    "maxArea",
    "sizes",
    "extraFormats",
    "extraQualities",
    "extraFeatures"
})
record ImageInformation(
        String id,
        int width,
        int height,
        int maxWidth,
        long maxArea,
        List<Extent> sizes,
        List<String> extraFormats,
        List<String> extraQualities,
        List<String> extraFeatures) {

    static final String CONTEXT = "http://iiif.io/api/image/3/context.json";

    private static final int SMALLEST = 128;
    private static final List<String> FEATURES = List.of(
            "canonicalLinkHeader", "profileLinkHeader", "regionByPct", "sizeByConfinedWh", "sizeByPct", "sizeByWh");

    /// @param grey true if the picture has no colours to leave out
    static ImageInformation of(String id, Extent picture, boolean grey, Limits limits) {
        return new ImageInformation(
                id,
                picture.width(),
                picture.height(),
                limits.maxWidth(),
                limits.maxArea(),
                sizesOf(picture, limits),
                List.of("png"),
                grey ? List.of("gray") : List.of("color", "gray"),
                FEATURES);
    }

    @JsonProperty("@context")
    String context() {
        return CONTEXT;
    }

    @JsonProperty
    String type() {
        return "ImageService3";
    }

    @JsonProperty
    String protocol() {
        return "http://iiif.io/api/image";
    }

    @JsonProperty
    String profile() {
        return "level1";
    }

    /// The largest size there is, its half, its quarter and so on, the smallest first.
    private static List<Extent> sizesOf(Extent picture, Limits limits) {
        List<Extent> sizes = new ArrayList<>();
        double factor = Math.min(1, limits.factorFor(picture));
        Extent size = limits.scale(picture, factor);
        sizes.add(size);
        while (Math.max(size.width(), size.height()) >= 2 * SMALLEST) {
            factor /= 2;
            size = limits.scale(picture, factor);
            sizes.add(size);
        }
        Collections.reverse(sizes);
        return List.copyOf(sizes);
    }
}
