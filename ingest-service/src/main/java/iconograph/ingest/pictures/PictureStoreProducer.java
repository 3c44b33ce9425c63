package iconograph.ingest.pictures;

import java.time.Instant;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.ingest.IngestConfig;

/// Chooses where pictures are kept.
final class PictureStoreProducer {

    @Produces
    @Singleton
    static PictureStore store(IngestConfig config) {
        FilePictureStore store = new FilePictureStore(config.pictures().directory());
        store.clearUnfinished(Instant.now());
        return store;
    }
}
