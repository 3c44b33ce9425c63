package iconograph.linking.pictures;

import iconograph.contracts.EntityId;
import iconograph.contracts.Likeness;
import iconograph.contracts.Look;

/// A picture that shows an item, as it can be compared.
///
/// @param name its file name, on Wikimedia Commons or in the folder it was taken from
public record ReferencePicture(EntityId item, Look.Kind kind, String name, Likeness likeness) {}
