package iconograph.ingest.iiif;

/// How large the image is to be: `max`, `w,`, `,h`, `w,h`, `!w,h` (as large as fits) or `pct:n`.
///
/// Each form may carry a `^`, which allows for more pixels than the picture has. They are not made up here, so such a
/// request is met only where it needs none.
///
/// @param upscaling true if `^` was there
/// @see <a href="https://iiif.io/api/image/3.0/#42-size">IIIF Image API 3.0, size</a>
record Size(Form form, boolean upscaling) {

    /// @throws RefusedImage if it is none of the forms
    static Size parse(String text) {
        boolean upscaling = text.startsWith("^");
        return new Size(parseForm(upscaling ? text.substring(1) : text), upscaling);
    }

    /// The image's size.
    ///
    /// @param region what was cut out of the picture
    /// @throws RefusedImage if the image would be larger than the region, larger than is allowed, or nothing at all
    Extent of(Extent region, Limits limits) {
        return switch (form) {
            case Max() -> checked(limits.scale(region, upscaling ? Double.MAX_VALUE : 1), region, limits);
            case Within(long width, long height) -> {
                double factor = Math.min((double) width / region.width(), (double) height / region.height());
                yield checked(limits.scale(region, upscaling ? factor : Math.min(factor, 1)), region, limits);
            }
            case Percent(double percent) ->
                exactly(
                        Math.round(region.width() * percent / 100),
                        Math.round(region.height() * percent / 100),
                        region,
                        limits);
            case Width(long width) ->
                exactly(width, Math.round((double) region.height() * width / region.width()), region, limits);
            case Height(long height) ->
                exactly(Math.round((double) region.width() * height / region.height()), height, region, limits);
            case Exact(long width, long height) -> exactly(width, height, region, limits);
        };
    }

    private Extent exactly(long width, long height, Extent region, Limits limits) {
        if (width < 1 || height < 1) {
            throw RefusedImage.malformed("an image of %d×%d pixels is empty".formatted(width, height));
        }
        // Whatever does not fit an integer is too large for every region.
        Extent image = new Extent((int) Math.min(width, Integer.MAX_VALUE), (int) Math.min(height, Integer.MAX_VALUE));
        return checked(image, region, limits);
    }

    private Extent checked(Extent image, Extent region, Limits limits) {
        if (image.exceeds(region)) {
            throw new RefusedImage(
                    upscaling ? RefusedImage.Fault.NOT_OFFERED : RefusedImage.Fault.MALFORMED,
                    "the image would have %d×%d pixels, and the region has only %d×%d; pictures are not enlarged"
                            .formatted(image.width(), image.height(), region.width(), region.height()));
        }
        if (!limits.allow(image)) {
            throw RefusedImage.malformed("the image would have %d×%d pixels; at most %d a side and %d in all are made"
                    .formatted(image.width(), image.height(), limits.maxWidth(), limits.maxArea()));
        }
        return image;
    }

    private static Form parseForm(String text) {
        if (text.equals("max")) {
            return new Max();
        }
        if (text.startsWith("pct:")) {
            return new Percent(Digits.percent(text.substring(4)));
        }
        boolean within = text.startsWith("!");
        String[] sides = (within ? text.substring(1) : text).split(",", -1);
        if (sides.length != 2 || within && text.contains("!,") || text.equals(",")) {
            throw unknown(text);
        }
        if (sides[0].isEmpty()) {
            return new Height(Digits.pixels(sides[1]));
        }
        if (sides[1].isEmpty()) {
            if (within) {
                throw unknown(text);
            }
            return new Width(Digits.pixels(sides[0]));
        }
        long width = Digits.pixels(sides[0]);
        long height = Digits.pixels(sides[1]);
        return within ? new Within(width, height) : new Exact(width, height);
    }

    private static RefusedImage unknown(String text) {
        return RefusedImage.malformed("the size '%s' is none of max, w,  ,h  w,h  !w,h and pct:n".formatted(text));
    }

    /// What was asked for, before a region is known.
    sealed interface Form {}

    /// As large as the region, or as is allowed.
    record Max() implements Form {}

    /// So wide, and as high as the proportions say.
    record Width(long width) implements Form {}

    /// So high, and as wide as the proportions say.
    record Height(long height) implements Form {}

    /// A part of the region's width and height.
    record Percent(double percent) implements Form {}

    /// Exactly so, whatever that does to the proportions.
    record Exact(long width, long height) implements Form {}

    /// As large as fits, with the region's proportions.
    record Within(long width, long height) implements Form {

        public Within {
            if (width < 1 || height < 1) {
                throw RefusedImage.malformed("nothing fits %d×%d pixels".formatted(width, height));
            }
        }
    }
}
