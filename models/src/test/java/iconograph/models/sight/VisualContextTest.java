package iconograph.models.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import iconograph.models.CaptionReader.Caption;
import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Point;
import iconograph.models.writing.Quadrilateral;
import iconograph.models.writing.WrittenLine;

import org.junit.jupiter.api.Test;

class VisualContextTest {

    private static final Quadrilateral SOMEWHERE =
            new Quadrilateral(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));

    @Test
    void saysWhatIsSeenInWords() {
        VisualContext seen = new VisualContext(
                Optional.of(new Caption("two people walk a dog", 0.5)),
                List.of(
                        thing("person", 0.9),
                        thing("dog", 0.8),
                        thing("person", 0.6),
                        thing("umbrella", 0.5),
                        thing("bus", 0.1)),
                List.of(),
                List.of(line("Welcome"), line("home")));

        assertThat(seen.text(0.3)).isEqualTo("two people walk a dog; two people, a dog, an umbrella; \"Welcome home\"");
    }

    @Test
    void countsManyThings() {
        assertThat(of(Collections.nCopies(7, thing("bench", 0.5))).text(0.3)).isEqualTo("seven benches");
        assertThat(of(Collections.nCopies(40, thing("bird", 0.5))).text(0.3)).isEqualTo("many birds");
        assertThat(of(Collections.nCopies(2, thing("sheep", 0.5))).text(0.3)).isEqualTo("two sheep");
    }

    @Test
    void saysNothingOfAnEmptyPicture() {
        assertThat(of(List.of()).text(0.3)).isEmpty();
        assertThat(of(List.of(thing("bus", 0.1))).text(0.3)).isEmpty();
    }

    private static VisualContext of(List<Detection> things) {
        return new VisualContext(Optional.empty(), things, List.of(), List.of());
    }

    private static Detection thing(String kind, double score) {
        return new Detection(kind, new Box(0, 0, 9, 9), score);
    }

    private static WrittenLine line(String text) {
        return new WrittenLine(text, SOMEWHERE, 0.9);
    }
}
