package iconograph.extraction;

import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Mention;
import iconograph.contracts.ObjectRelation;
import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.data.ObjectRelations;
import iconograph.models.grounding.Expansion;

/// Finds how those whom a post names, and whom its pictures show, relate to the things beside them. Safe for use by
/// many threads.
///
/// Only people are asked about: the models have learned from what people and animals do in photos.
final class ObjectRelating {

    private static final String PERSON = "PER";

    /// Less likely relations are left out.
    private static final double LIKELY = 0.5;

    /// A thing that agrees with a mention's region as well is the bearer himself.
    private static final double SAME = 0.5;

    private final Expansion expansion;

    ObjectRelating(Expansion expansion) {
        this.expansion = expansion;
    }

    /// @param mentions of the text, in order, with the regions that show them
    List<ObjectRelation> relate(String text, List<Mention> mentions, List<PictureView> views) {
        List<ObjectRelation> relations = new ArrayList<>();
        for (PictureView view : views) {
            view.objects().filter(objects -> !objects.regions().isEmpty()).ifPresent(objects -> {
                String picture = view.sight().picture();
                AskedMentions asked = AskedMentions.of(
                        expansion, text, mentions, mention -> mention.type().equals(PERSON) && isIn(picture, mention));
                if (!asked.places().isEmpty()) {
                    relations.addAll(relations(asked, mentions, objects));
                }
            });
        }
        return relations;
    }

    private static boolean isIn(String picture, Mention mention) {
        return mention.groundings().stream()
                .anyMatch(shown -> shown.region().picture().equals(picture));
    }

    private static List<ObjectRelation> relations(AskedMentions asked, List<Mention> mentions, ObjectsInView objects) {
        List<List<List<FoundRelation>>> answers = objects.looked().relate(asked.sentences());
        List<ObjectRelation> relations = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            int place = asked.places().get(i);
            List<FoundRelation> toObjects = answers.get(i).getFirst();
            for (int object = 0; object < toObjects.size(); object++) {
                ImageRegion region = objects.regions().get(object);
                FoundRelation found = toObjects.get(object);
                if (isOne(found) && !shows(mentions.get(place), region)) {
                    relations.add(new ObjectRelation(place, region, found.relation(), found.score()));
                }
            }
        }
        return relations;
    }

    private static boolean isOne(FoundRelation found) {
        return found.score() >= LIKELY
                && !found.relation().equals(ObjectRelations.NONE)
                && !found.relation().equals(ObjectRelations.SHOWS);
    }

    private static boolean shows(Mention mention, ImageRegion region) {
        return mention.groundings().stream().anyMatch(shown -> shown.region().intersectionOverUnion(region) >= SAME);
    }
}
