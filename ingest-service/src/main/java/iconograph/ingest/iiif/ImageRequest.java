package iconograph.ingest.iiif;

/// What the path of a request says, before the picture is known.
record ImageRequest(Region region, Size size, Quality quality, Format format) {

    /// @param rotation in degrees; only 0 is offered
    /// @throws RefusedImage if one of them is not understood
    static ImageRequest parse(String region, String size, String rotation, String quality, String format) {
        if (!rotation.equals("0")) {
            throw RefusedImage.malformed("the rotation '%s' is not 0; pictures are not turned".formatted(rotation));
        }
        return new ImageRequest(Region.parse(region), Size.parse(size), Quality.parse(quality), Format.parse(format));
    }

    /// The image that is meant.
    ///
    /// @throws RefusedImage if there is no such image of a picture of this size
    Rendition of(String sha256, Extent picture, Limits limits) {
        Area area = region.in(picture);
        Extent image = size.of(area.extent(), limits);
        boolean largest = image.equals(limits.scale(area.extent(), 1));
        return new Rendition(sha256, picture, area, image, largest, quality.canonical(), format);
    }
}
