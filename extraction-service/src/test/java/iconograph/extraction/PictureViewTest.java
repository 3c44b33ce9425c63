package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Look;
import iconograph.contracts.ObjectRelation;
import iconograph.contracts.Sight;
import iconograph.models.objects.View;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;

class PictureViewTest {

    private static final Sight.Seen SEEN = new Sight.Seen("a", null, List.of(), 0, List.of(), "", true);
    private static final Pixels PICTURE = Pixels.blank(200, 60);
    private static final ImageRegion WHOLE = new ImageRegion("a", 0, 0, 200, 60);

    @Test
    void saysWhatThingsAreThatNamesRelateTo() {
        ImageRegion dog = new ImageRegion("a", 10, 0, 80, 60);
        ImageRegion nothing = new ImageRegion("a", 120, 0, 80, 60);
        ImageRegion elsewhere = new ImageRegion("b", 10, 0, 80, 60);

        assertThat(looks(holds(dog), holds(dog), holds(nothing), holds(elsewhere)))
                .extracting(Look::kind, Look::region)
                .containsExactly(tuple(Look.Kind.EMBLEM, WHOLE), tuple(Look.Kind.THING, dog));
    }

    private static List<Look> looks(ObjectRelation... relations) {
        View view = new FakeSight().view(PICTURE);
        PictureView picture = new PictureView(
                SEEN, Optional.of(PictureView.Kept.of(PICTURE, view)), Optional.empty(), Optional.empty(), 200, 60);
        return ((Sight.Seen) picture.sight(List.of(), List.of(relations))).looks();
    }

    private static ObjectRelation holds(ImageRegion object) {
        return new ObjectRelation(0, object, "holds", 0.5);
    }
}
