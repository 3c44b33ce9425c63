package iconograph.linking.evaluation;

import java.util.List;
import java.util.Optional;

import iconograph.contracts.EntityId;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;

/// What a linker has to beat: always the best known item with that name, in whatever case and accents, or, where there
/// is none, with names that have all of its words, hashtags taken apart.
final class PopularityBaseline {

    private final WikidataIndex index;

    PopularityBaseline(WikidataIndex index) {
        this.index = index;
    }

    Optional<EntityId> choose(String mention) {
        MentionForms forms = MentionForms.of(mention);
        for (String key : forms.keys()) {
            Optional<EntityId> bearer = bestKnown(index.named(key, 1));
            if (bearer.isPresent()) {
                return bearer;
            }
        }
        return bestKnown(index.withTokens(forms.words(), 1));
    }

    private static Optional<EntityId> bestKnown(List<WikidataItem> items) {
        return items.stream().findFirst().map(WikidataItem::id);
    }
}
