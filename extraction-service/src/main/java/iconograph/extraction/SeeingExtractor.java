package iconograph.extraction;

import java.util.List;

import iconograph.contracts.Extraction;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Post;

/// Looks at a post's pictures, reads its text with what they show beside it, and looks in them for what it names, and
/// for how that relates to the things in them.
final class SeeingExtractor implements Extractor {

    private final PostEyes eyes;
    private final ModelExtractor reading;
    private final MentionGrounding grounding;
    private final ObjectRelating relating;

    SeeingExtractor(PostEyes eyes, ModelExtractor reading, MentionGrounding grounding, ObjectRelating relating) {
        this.eyes = eyes;
        this.reading = reading;
        this.grounding = grounding;
        this.relating = relating;
    }

    @Override
    public Extraction extract(Post post) {
        List<PictureView> views = eyes.look(post);
        Extraction read = reading.extract(post, PictureView.words(views));
        List<Mention> mentions = grounding.ground(post.text(), read.mentions(), views);
        List<ObjectRelation> relations = relating.relate(post.text(), mentions, views);
        return new Extraction(
                post.id(),
                model(read, views),
                mentions,
                read.relations(),
                views.stream().map(view -> view.sight(mentions, relations)).toList(),
                relations);
    }

    /// The models that look for something in pictures have their part where there was a picture.
    private ModelVersion model(Extraction read, List<PictureView> views) {
        ModelVersion model = read.model();
        if (views.stream()
                .anyMatch(view -> view.looked().isPresent() || view.objects().isPresent())) {
            for (ModelVersion looking : eyes.pictureModels()) {
                model = model.and(looking);
            }
        }
        return model;
    }
}
