package iconograph.ingest.pictures;

/// What a kept picture says of itself before it is decoded.
///
/// @param width in pixels, height likewise
/// @param grey  true if it has no colours
public record PictureHeader(int width, int height, boolean grey) {}
