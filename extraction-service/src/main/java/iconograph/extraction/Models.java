package iconograph.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import iconograph.contracts.Knowledge;
import iconograph.contracts.Mention;
import iconograph.contracts.Relation;
import iconograph.models.NameReader;
import iconograph.models.PostText;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.Torch;
import iconograph.models.blocks.knowledge.RememberedKnowledge;
import iconograph.models.grounding.Expansion;
import iconograph.models.likeness.ShippedLikenesses;
import iconograph.models.objects.CenterNet;
import iconograph.models.sight.Eyes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/// The models that read now. Those that the configuration names are loaded when the service starts, so that no post
/// waits for them; a restart goes back to them.
@ApplicationScoped
class Models {

    private static final int NAMES_REMEMBERED = 10_000;
    private static final Logger LOG = Logger.getLogger(Models.class);

    private final ModelShelf shelf;
    private final ServingModel<NameReader, PostText, Mention> names;
    private final ServingModel<RelationReader, NamedText, Relation> relations;
    private final Optional<PostEyes> eyes;

    Models(ExtractionConfig config) {
        Torch.use(config.device(), OptionalInt.of(config.threads()));
        this.shelf = new ModelShelf(config.modelsFolder());
        this.names = new ServingModel<>(ReadingTask.NAMES, shelf::names);
        this.relations = new ServingModel<>(ReadingTask.RELATIONS, shelf::relations);
        Instant start = Instant.now();
        names.switchTo(config.model());
        config.relationModel().ifPresent(relations::switchTo);
        this.eyes = config.pictures().look() ? Optional.of(eyes(config)) : Optional.empty();
        LOG.infof(
                "models loaded: millis=%d",
                Duration.between(start, Instant.now()).toMillis());
    }

    private PostEyes eyes(ExtractionConfig config) {
        PictureFiles files = new PictureFiles(
                config.pictures().directory(), config.pictures().maxSize().asLongValue());
        try {
            return new PostEyes(
                    files,
                    Eyes.open(
                            CenterNet.load(),
                            Optional.empty(),
                            config.captionModel().map(shelf::captions),
                            Torch.threads()),
                    config.regionModel().map(shelf::regions),
                    config.objectRelationModel().map(shelf::objectRelations),
                    config.pictures().compare() ? Optional.of(ShippedLikenesses.shippedFaces()) : Optional.empty(),
                    config.pictures().writing(),
                    config.pictures().atOnce().orElse(Runtime.getRuntime().availableProcessors()));
        } catch (IOException e) {
            throw new UncheckedIOException("the networks that look at pictures cannot be loaded", e);
        }
    }

    ModelShelf shelf() {
        return shelf;
    }

    ServingModel<NameReader, PostText, Mention> names() {
        return names;
    }

    ServingModel<RelationReader, NamedText, Relation> relations() {
        return relations;
    }

    @Produces
    @Singleton
    Extractor extractor(ExtractionConfig config) {
        ModelExtractor reading = new ModelExtractor(names, relations, config.batchSize(), config.batchWait());
        return new AbstainingExtractor(
                eyes.<Extractor>map(looking -> seeing(looking, reading)).orElse(reading),
                config.minNameConfidence(),
                config.minRelationConfidence());
    }

    private static SeeingExtractor seeing(PostEyes eyes, ModelExtractor reading) {
        Knowledge knowledge = new RememberedKnowledge(Knowledge.found(), NAMES_REMEMBERED);
        Expansion expansion = new Expansion(knowledge);
        return new SeeingExtractor(
                eyes, reading, new MentionGrounding(expansion, knowledge), new ObjectRelating(expansion));
    }

    /// Asking for the extractor makes it, and the models with it.
    void load(@Observes StartupEvent start, Extractor extractor) {
        LOG.debugf("posts are read by %s", extractor);
    }

    @PreDestroy
    void close() {
        names.close();
        relations.close();
        eyes.ifPresent(PostEyes::close);
    }
}
