package iconograph.models.registry;

/// How well a text fits a picture.
///
/// @param cosine of the angle between their vectors, from -1 to 1
/// @param share  from 0 to 1; those of all texts that were asked about make up 1
public record TextFit(String text, double cosine, double share) {}
