package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Knowledge;
import iconograph.contracts.Mention;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Sight;
import iconograph.contracts.TextSpan;
import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.grounding.Expansion;

import org.junit.jupiter.api.Test;

class ObjectRelatingTest {

    private static final String PICTURE = "a".repeat(64);
    private static final String TEXT = "Ada in London";
    private static final ImageRegion HERSELF = new ImageRegion(PICTURE, 0, 0, 40, 80);
    private static final ImageRegion BALL = new ImageRegion(PICTURE, 50, 50, 10, 10);

    private static final Mention ADA =
            new Mention(new TextSpan(0, 3), "PER", 0.9, List.of(new Grounding(HERSELF, 0.8)));
    private static final Mention LONDON =
            new Mention(new TextSpan(7, 13), "LOC", 0.9, List.of(new Grounding(HERSELF, 0.2)));

    @Test
    void aPersonWhoIsShownRelatesToThingsBesideHer() {
        assertThat(relations(List.of(ADA, LONDON), new FoundRelation("holds", 0.75), BALL))
                .containsExactly(new ObjectRelation(0, BALL, "holds", 0.75));
    }

    @Test
    void aPersonWhoIsNotShownRelatesToNothing() {
        Mention elsewhere = new Mention(
                ADA.span(),
                ADA.type(),
                ADA.score(),
                List.of(new Grounding(new ImageRegion("b".repeat(64), 0, 0, 40, 80), 0.8)));

        assertThat(relations(List.of(elsewhere), new FoundRelation("holds", 0.75), BALL))
                .isEmpty();
    }

    @Test
    void whatShowsThePersonIsNoThingBesideHer() {
        assertThat(relations(List.of(ADA), new FoundRelation("holds", 0.75), new ImageRegion(PICTURE, 2, 0, 40, 80)))
                .isEmpty();
    }

    @Test
    void noRelationAnUnlikelyOneAndThatItIsShownAreLeftOut() {
        assertThat(relations(List.of(ADA), new FoundRelation("None", 0.75), BALL))
                .isEmpty();
        assertThat(relations(List.of(ADA), new FoundRelation("shows", 0.75), BALL))
                .isEmpty();
        assertThat(relations(List.of(ADA), new FoundRelation("holds", 0.4), BALL))
                .isEmpty();
    }

    private static List<ObjectRelation> relations(List<Mention> mentions, FoundRelation found, ImageRegion thing) {
        ObjectsInView objects = new ObjectsInView(
                sentences -> sentences.stream()
                        .map(sentence -> List.of(List.of(found)))
                        .toList(),
                List.of(thing));
        Sight sight = new Sight.Seen(PICTURE, null, List.of(), 0, List.of(), "", true);
        PictureView view = new PictureView(sight, Optional.empty(), Optional.empty(), Optional.of(objects), 100, 100);
        return new ObjectRelating(new Expansion(Knowledge.none())).relate(TEXT, mentions, List.of(view));
    }
}
