package iconograph.ingest.pictures;

/// A picture fit to be kept: upright, without metadata, JPEG or PNG.
///
/// @param bytes as they are to be kept; the record owns them
/// @param width in pixels, height likewise
record ReadPicture(byte[] bytes, String mediaType, int width, int height) {}
