package iconograph.extraction;

import java.util.List;

import iconograph.contracts.Batcher;
import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.Post;
import iconograph.contracts.UndigestiblePost;
import iconograph.models.NameReader;

/// Reads posts with a trained model, several in one forward pass.
final class ModelExtractor implements Extractor {

    private final NameReader reader;
    private final Batcher<String, List<Mention>> batches;

    /// @param reader    stays open as long as this is in use
    /// @param batchSize the most posts in one forward pass
    ModelExtractor(NameReader reader, int batchSize) {
        this.reader = reader;
        this.batches = new Batcher<>(batchSize, reader::read);
    }

    @Override
    public Extraction extract(Post post) {
        try {
            return new Extraction(post.id(), reader.version(), batches.apply(post.text()), List.of());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UndigestiblePost(post.id(), "the model cannot read the text", e);
        }
    }
}
