package iconograph.extraction;

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

    private final NameReader names;
    private final Optional<RelationReader> relations;
    private final ModelVersion version;
    private final Batcher<String, Reading> batches;

    private record Reading(List<Mention> mentions, List<Relation> relations) {}

    /// @param names     stays open as long as this is in use
    /// @param relations likewise; without it no relation is found
    /// @param batchSize the most posts in one forward pass
    ModelExtractor(NameReader names, Optional<RelationReader> relations, int batchSize) {
        this.names = names;
        this.relations = relations;
        this.version =
                relations.map(reader -> names.version().and(reader.version())).orElseGet(names::version);
        this.batches = new Batcher<>(batchSize, this::read);
    }

    private List<Reading> read(List<String> texts) {
        List<List<Mention>> mentions = names.read(texts);
        List<NamedText> named = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            named.add(new NamedText(texts.get(text), mentions.get(text)));
        }
        List<List<Relation>> related = relations
                .map(reader -> reader.read(named))
                .orElseGet(() -> texts.stream().map(text -> List.<Relation>of()).toList());
        List<Reading> readings = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            readings.add(new Reading(mentions.get(text), related.get(text)));
        }
        return readings;
    }

    @Override
    public Extraction extract(Post post) {
        try {
            Reading reading = batches.apply(post.text());
            return new Extraction(post.id(), version, reading.mentions(), reading.relations());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UndigestiblePost(post.id(), "the model cannot read the text", e);
        }
    }
}
