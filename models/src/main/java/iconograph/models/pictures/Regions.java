package iconograph.models.pictures;

import iconograph.contracts.ImageRegion;

/// Makes regions of boxes: whole pixels, at least one of them, inside of the picture.
public final class Regions {

    private Regions() {}

    /// @param picture its SHA-256
    /// @param width   of the picture
    /// @param height  likewise
    public static ImageRegion of(Box box, String picture, int width, int height) {
        int left = (int) Math.clamp(Math.round(box.left()), 0, width - 1);
        int top = (int) Math.clamp(Math.round(box.top()), 0, height - 1);
        int right = (int) Math.clamp(Math.round(box.right()), left + 1, width);
        int bottom = (int) Math.clamp(Math.round(box.bottom()), top + 1, height);
        return new ImageRegion(picture, left, top, right - left, bottom - top);
    }
}
