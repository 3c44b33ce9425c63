package iconograph.ingest.iiif;

/// Which part of a picture is asked for: `full`, `square`, `x,y,w,h` in pixels or `pct:x,y,w,h` in percent.
///
/// @see <a href="https://iiif.io/api/image/3.0/#41-region">IIIF Image API 3.0, region</a>
sealed interface Region {

    /// @throws RefusedImage if it is none of the four forms
    static Region parse(String text) {
        if (text.equals("full")) {
            return new Full();
        }
        if (text.equals("square")) {
            return new Square();
        }
        boolean percent = text.startsWith("pct:");
        String[] numbers = (percent ? text.substring(4) : text).split(",", -1);
        if (numbers.length != 4) {
            throw RefusedImage.malformed(
                    "the region '%s' is none of full, square, x,y,w,h and pct:x,y,w,h".formatted(text));
        }
        return percent
                ? new Percent(
                        Digits.percent(numbers[0]),
                        Digits.percent(numbers[1]),
                        Digits.percent(numbers[2]),
                        Digits.percent(numbers[3]))
                : new Pixels(
                        Digits.pixels(numbers[0]),
                        Digits.pixels(numbers[1]),
                        Digits.pixels(numbers[2]),
                        Digits.pixels(numbers[3]));
    }

    /// Where that is in a picture; what lies beyond the picture's edge is cut off.
    ///
    /// @throws RefusedImage if nothing is left
    Area in(Extent picture);

    /// The whole picture.
    record Full() implements Region {

        @Override
        public Area in(Extent picture) {
            return new Area(0, 0, picture);
        }
    }

    /// The middle of the picture, as wide and high as its shorter side.
    record Square() implements Region {

        @Override
        public Area in(Extent picture) {
            int side = Math.min(picture.width(), picture.height());
            return new Area((picture.width() - side) / 2, (picture.height() - side) / 2, new Extent(side, side));
        }
    }

    /// A box in pixels of the picture.
    record Pixels(long x, long y, long width, long height) implements Region {

        public Pixels {
            if (x < 0 || y < 0 || width < 1 || height < 1) {
                throw RefusedImage.malformed("a region of %d×%d pixels is empty".formatted(width, height));
            }
        }

        @Override
        public Area in(Extent picture) {
            if (x >= picture.width() || y >= picture.height()) {
                throw RefusedImage.malformed("the region starts at %d,%d, outside the picture of %d×%d pixels"
                        .formatted(x, y, picture.width(), picture.height()));
            }
            Extent extent = new Extent(
                    (int) Math.min(width, picture.width() - x), (int) Math.min(height, picture.height() - y));
            return new Area((int) x, (int) y, extent);
        }
    }

    /// A box in percent of the picture's width and height.
    record Percent(double x, double y, double width, double height) implements Region {

        public Percent {
            if (!(x >= 0 && y >= 0 && width > 0 && height > 0)) {
                throw RefusedImage.malformed("a region of %s × %s percent is empty".formatted(width, height));
            }
        }

        /// Edges and not lengths are rounded, so that neighbours neither overlap nor leave a gap.
        @Override
        public Area in(Extent picture) {
            long left = Math.round(x / 100 * picture.width());
            long top = Math.round(y / 100 * picture.height());
            long right = Math.round((x + width) / 100 * picture.width());
            long bottom = Math.round((y + height) / 100 * picture.height());
            return new Pixels(left, top, right - left, bottom - top).in(picture);
        }
    }
}
