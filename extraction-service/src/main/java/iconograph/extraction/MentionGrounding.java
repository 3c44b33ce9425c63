package iconograph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import iconograph.contracts.Grounding;
import iconograph.contracts.Knowledge;
import iconograph.contracts.Likeness;
import iconograph.contracts.Mention;
import iconograph.models.RegionReader.Grounded;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.grounding.Expansion;
import iconograph.models.pictures.Regions;

/// Finds the parts of a post's pictures that show what its mentions name. Safe for use by many threads.
final class MentionGrounding {

    /// Of the people who may bear a name, so many of the best known are looked for by their faces.
    private static final int BEARERS = 5;

    private final Expansion expansion;
    private final Knowledge knowledge;

    MentionGrounding(Expansion expansion, Knowledge knowledge) {
        this.expansion = expansion;
        this.knowledge = knowledge;
    }

    /// @param mentions of the text, in order
    /// @return the same, each with the regions that show it in any of the pictures, best first
    List<Mention> ground(String text, List<Mention> mentions, List<PictureView> views) {
        if (mentions.isEmpty() || views.stream().allMatch(view -> view.looked().isEmpty())) {
            return mentions;
        }
        AskedMentions asked = AskedMentions.of(expansion, text, mentions, mention -> true);
        List<List<Grounding>> groundings = groundings(asked.sentences(), views);
        List<Mention> grounded = new ArrayList<>(mentions);
        for (int i = 0; i < asked.places().size(); i++) {
            int place = asked.places().get(i);
            Mention mention = mentions.get(place);
            grounded.set(
                    place,
                    new Mention(
                            mention.span(),
                            mention.type(),
                            mention.score(),
                            byFace(text, mention, groundings.get(i), views)));
        }
        return List.copyOf(grounded);
    }

    /// Where a picture shows several people, the face that is most like a portrait decides who is meant.
    private List<Grounding> byFace(String text, Mention mention, List<Grounding> found, List<PictureView> views) {
        if (!Expansion.isPerson(mention.type()) || views.stream().noneMatch(view -> FaceChoice.isOpen(view.sight()))) {
            return found;
        }
        List<Likeness> portraits = knowledge.portraits(mention.span().in(text), BEARERS);
        List<Grounding> decided = found;
        for (PictureView view : views) {
            decided = FaceChoice.among(decided, view.sight(), portraits);
        }
        return decided;
    }

    /// @param sentences each with one phrase
    private static List<List<Grounding>> groundings(List<Sentence> sentences, List<PictureView> views) {
        List<List<Grounding>> all = new ArrayList<>();
        sentences.forEach(sentence -> all.add(new ArrayList<>()));
        for (PictureView view : views) {
            List<List<Grounded>> answers =
                    view.looked().map(looked -> looked.ground(sentences)).orElse(List.of());
            for (int i = 0; i < answers.size(); i++) {
                List<Grounding> found = all.get(i);
                answers.get(i)
                        .getFirst()
                        .regions()
                        .forEach(region -> found.add(new Grounding(
                                Regions.of(region.box(), view.sight().picture(), view.width(), view.height()),
                                region.score())));
            }
        }
        all.forEach(
                found -> found.sort(Comparator.comparingDouble(Grounding::score).reversed()));
        return all;
    }
}
