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
import iconograph.models.PostText;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;

/// Reads posts with trained models, several in one forward pass: first the names, then how their bearers relate.
final class ModelExtractor implements Extractor {

    private final ServingModel<NameReader, PostText, Mention> names;
    private final ServingModel<RelationReader, NamedText, Relation> relations;
    private final Batcher<PostText, Reading> batches;

    private record Reading(ModelVersion model, List<Mention> mentions, List<Relation> relations) {}

    /// @param names     has a model as long as this is in use
    /// @param relations without a model no relation is found
    /// @param batchSize the most posts in one forward pass
    /// @param batchWait how long a post may wait for others
    ModelExtractor(
            ServingModel<NameReader, PostText, Mention> names,
            ServingModel<RelationReader, NamedText, Relation> relations,
            int batchSize,
            Duration batchWait) {
        this.names = names;
        this.relations = relations;
        this.batches = new Batcher<>(batchSize, batchWait, post -> post.text().length(), this::read);
    }

    private List<Reading> read(List<PostText> posts) {
        ServingModel.Answer<Mention> named = names.read(posts)
                .orElseThrow(() -> new IllegalStateException("no model finds names, the service is closing"));
        List<NamedText> questions = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            questions.add(new NamedText(posts.get(post), named.found().get(post)));
        }
        Optional<ServingModel.Answer<Relation>> related = relations.read(questions);
        ModelVersion model =
                related.map(answer -> named.model().and(answer.model())).orElse(named.model());
        List<Reading> readings = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            int at = post;
            readings.add(new Reading(
                    model,
                    named.found().get(post),
                    related.map(answer -> answer.found().get(at)).orElse(List.of())));
        }
        return readings;
    }

    @Override
    public Extraction extract(Post post) {
        return extract(post, "");
    }

    /// @param context what the post's pictures say, empty if nothing
    Extraction extract(Post post, String context) {
        try {
            Reading reading = batches.apply(new PostText(post.text(), context));
            return new Extraction(post.id(), reading.model(), reading.mentions(), reading.relations());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UndigestiblePost(post.id(), "the model cannot read the text", e);
        }
    }
}
