package iconograph.extraction;

import java.util.List;

import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Post;

/// Looks at a post's pictures, reads its text with what they show beside it, and looks in them for what it names.
final class SeeingExtractor implements Extractor {

    private final PostEyes eyes;
    private final ModelExtractor reading;
    private final MentionGrounding grounding;

    SeeingExtractor(PostEyes eyes, ModelExtractor reading, MentionGrounding grounding) {
        this.eyes = eyes;
        this.reading = reading;
        this.grounding = grounding;
    }

    @Override
    public Extraction extract(Post post) {
        List<PictureView> views = eyes.look(post);
        Extraction read = reading.extract(post, PictureView.words(views));
        List<Mention> mentions = grounding.ground(post.text(), read.mentions(), views);
        return new Extraction(
                post.id(),
                model(read, views),
                mentions,
                read.relations(),
                views.stream().map(view -> view.sight(mentions)).toList());
    }

    /// The model that finds regions has its part where there was a picture to find them in.
    private ModelVersion model(Extraction read, List<PictureView> views) {
        return views.stream().anyMatch(view -> view.looked().isPresent())
                ? eyes.regionModel().map(read.model()::and).orElse(read.model())
                : read.model();
    }
}
