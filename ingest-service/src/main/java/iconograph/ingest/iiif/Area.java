package iconograph.ingest.iiif;

import java.awt.Rectangle;

/// A part of a picture that lies within it.
///
/// @param x pixels left of it, y pixels above it
record Area(int x, int y, Extent extent) {

    boolean covers(Extent picture) {
        return extent.equals(picture);
    }

    Rectangle rectangle() {
        return new Rectangle(x, y, extent.width(), extent.height());
    }
}
