package iconograph.extraction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.Batcher;
import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;
import iconograph.contracts.Relation;
import iconograph.contracts.UndigestiblePost;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;

/// Reads posts with trained models, several in one forward pass: first the names, then how their bearers relate.
final class ModelExtractor implements Extractor {

    private final ServingModel<NameReader, String, Mention> names;
    private final ServingModel<RelationReader, NamedText, Relation> relations;
    private final Batcher<String, Reading> batches;

    private record Reading(ModelVersion model, List<Mention> mentions, List<Relation> relations) {}

    /// @param names     has a model as long as this is in use
    /// @param relations without a model no relation is found
    /// @param batchSize the most posts in one forward pass
    /// @param batchWait how long a post may wait for others
    ModelExtractor(
            ServingModel<NameReader, String, Mention> names,
            ServingModel<RelationReader, NamedText, Relation> relations,
            int batchSize,
            Duration batchWait) {
        this.names = names;
        this.relations = relations;
        this.batches = new Batcher<>(batchSize, batchWait, String::length, this::read);
    }

    private List<Reading> read(List<String> texts) {
        ServingModel.Answer<Mention> named = names.read(texts)
                .orElseThrow(() -> new IllegalStateException("no model finds names, the service is closing"));
        List<NamedText> questions = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            questions.add(new NamedText(texts.get(text), named.found().get(text)));
        }
        Optional<ServingModel.Answer<Relation>> related = relations.read(questions);
        ModelVersion model =
                related.map(answer -> named.model().and(answer.model())).orElse(named.model());
        List<Reading> readings = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            int at = text;
            readings.add(new Reading(
                    model,
                    named.found().get(text),
                    related.map(answer -> answer.found().get(at)).orElse(List.of())));
        }
        return readings;
    }

    @Override
    public Extraction extract(Post post) {
        try {
            Reading reading = batches.apply(post.text());
            return new Extraction(post.id(), reading.model(), reading.mentions(), reading.relations());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UndigestiblePost(post.id(), "the model cannot read the text", e);
        }
    }
}
