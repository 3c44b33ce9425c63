package iconograph.models.objects;

import java.util.List;

/// What a detector saw of a picture: things, and features of each part.
///
/// @param width      of the picture, in pixels
/// @param height     likewise
/// @param detections the surest first, in the picture's pixels
/// @param cells      (ROWS × ROWS, FEATURES) numbers of a picture cut into as many rows as columns, row by row
public record View(int width, int height, List<Detection> detections, float[] cells) {

    /// Rows, and as many columns.
    public static final int ROWS = 16;

    /// Numbers for each cell: what the network's trunk says of it, its head, and how likely there is the centre of each
    /// kind of thing.
    public static final int FEATURES = 480 + 128 + 80;

    public View {
        detections = List.copyOf(detections);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("not a picture's size: %dx%d".formatted(width, height));
        }
        if (cells.length != ROWS * ROWS * FEATURES) {
            throw new IllegalArgumentException("%d numbers for %d cells".formatted(cells.length, ROWS * ROWS));
        }
    }

    /// A picture in which there is nothing.
    public static View blank(int width, int height) {
        return new View(width, height, List.of(), new float[ROWS * ROWS * FEATURES]);
    }
}
