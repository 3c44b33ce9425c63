package iconograph.models;

import iconograph.contracts.ModelVersion;

/// A trained model in the form in which it serves. Safe for use by many threads.
public sealed interface ModelReader extends AutoCloseable
        permits CaptionReader,
                GroundedNameReader,
                NameReader,
                ObjectRelationReader,
                RegionReader,
                RelationReader,
                TripleReader,
                VisibilityReader {

    /// Changes whenever the weights do.
    ModelVersion version();

    /// Gives the weights' memory back; nobody may be reading.
    @Override
    void close();
}
