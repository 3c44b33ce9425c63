package iconograph.ingest.pictures;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.ingest.IngestConfig;

/// Chooses where pictures are kept.
final class PictureStoreProducer {

    @Produces
    @Singleton
    static PictureStore store(IngestConfig config) {
        return new FilePictureStore(config.pictures().directory());
    }
}
