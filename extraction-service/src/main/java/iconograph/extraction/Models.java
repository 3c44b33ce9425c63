package iconograph.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// Loads the model that the configuration names when the service starts, so that no post waits for it.
@ApplicationScoped
class Models {

    private static final Logger LOG = Logger.getLogger(Models.class);

    @Produces
    @Singleton
    NameReader reader(ExtractionConfig config) {
        Instant start = Instant.now();
        try {
            NameReader reader = ModelCatalog.named(config.model()).reader();
            LOG.infof(
                    "loaded model=%s millis=%d",
                    reader.version(), Duration.between(start, Instant.now()).toMillis());
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the model %s: %s".formatted(config.model(), e.getMessage()), e);
        }
    }

    void close(@Disposes NameReader reader) {
        reader.close();
    }

    @Produces
    @Singleton
    Extractor extractor(NameReader reader, ExtractionConfig config) {
        return new ModelExtractor(reader, config.batchSize());
    }

    /// Asking for the extractor makes it, and the model with it.
    void load(@Observes StartupEvent start, Extractor extractor) {
        LOG.debugf("posts are read by %s", extractor);
    }
}
