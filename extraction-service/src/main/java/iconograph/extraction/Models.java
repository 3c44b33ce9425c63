package iconograph.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.models.ModelCatalog;
import iconograph.models.ModelReader;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// Loads the models that the configuration names when the service starts, so that no post waits for them.
@ApplicationScoped
class Models {

    private static final Logger LOG = Logger.getLogger(Models.class);

    private final NameReader names;
    private final Optional<RelationReader> relations;

    Models(ExtractionConfig config) {
        this.names = loaded(config.model(), ModelCatalog::nameReader);
        this.relations = config.relationModel().map(name -> loaded(name, ModelCatalog::relationReader));
    }

    @FunctionalInterface
    private interface Loading<R> {
        R load(String name) throws IOException;
    }

    private static <R extends ModelReader> R loaded(String name, Loading<R> loading) {
        Instant start = Instant.now();
        try {
            R reader = loading.load(name);
            LOG.infof(
                    "loaded model=%s millis=%d",
                    reader.version(), Duration.between(start, Instant.now()).toMillis());
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the model %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Produces
    @Singleton
    Extractor extractor(ExtractionConfig config) {
        return new AbstainingExtractor(
                new ModelExtractor(names, relations, config.batchSize()),
                config.minNameConfidence(),
                config.minRelationConfidence());
    }

    /// Asking for the extractor makes it, and the models with it.
    void load(@Observes StartupEvent start, Extractor extractor) {
        LOG.debugf("posts are read by %s", extractor);
    }

    @PreDestroy
    void close() {
        names.close();
        relations.ifPresent(RelationReader::close);
    }
}
