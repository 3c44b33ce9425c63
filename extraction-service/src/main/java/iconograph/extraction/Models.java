package iconograph.extraction;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.Torch;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// The models that read now. Those that the configuration names are loaded when the service starts, so that no post
/// waits for them; a restart goes back to them.
@ApplicationScoped
class Models {

    private static final Logger LOG = Logger.getLogger(Models.class);

    private final ModelShelf shelf;
    private final ServingModel<NameReader, String, Mention> names;
    private final ServingModel<RelationReader, NamedText, Relation> relations;

    Models(ExtractionConfig config) {
        Torch.use(config.device(), config.threads());
        this.shelf = new ModelShelf(config.modelsFolder());
        this.names = new ServingModel<>(ReadingTask.NAMES, shelf::names);
        this.relations = new ServingModel<>(ReadingTask.RELATIONS, shelf::relations);
        Instant start = Instant.now();
        names.switchTo(config.model());
        config.relationModel().ifPresent(relations::switchTo);
        LOG.infof(
                "models loaded: millis=%d",
                Duration.between(start, Instant.now()).toMillis());
    }

    ModelShelf shelf() {
        return shelf;
    }

    ServingModel<NameReader, String, Mention> names() {
        return names;
    }

    ServingModel<RelationReader, NamedText, Relation> relations() {
        return relations;
    }

    @Produces
    @Singleton
    Extractor extractor(ExtractionConfig config) {
        return new AbstainingExtractor(
                new ModelExtractor(names, relations, config.batchSize(), config.batchWait()),
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
        relations.close();
    }
}
