package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import iconograph.contracts.ModelVersion;
import iconograph.models.RegionReader;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.faces.Face;
import iconograph.models.faces.FaceDetector;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.objects.Viewer;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionAnswersTest {

    private static final Box LEFT = new Box(0, 0, 40, 60);
    private static final Box RIGHT = new Box(40, 0, 80, 60);
    private static final Box CORNER = new Box(0, 0, 10, 10);

    private final Path file;

    RegionAnswersTest(@TempDir Path folder) throws IOException {
        this.file = folder.resolve("1.png");
        ImageIO.write(Pixels.blank(80, 60).image(), "png", file.toFile());
    }

    @Test
    void countsARegionThatIsNotThePhrasesAsFoundAndNotRight() throws IOException {
        // Given one phrase in the left half, one in the right, and one in a corner where no region is; the photo is
        // marked in another size
        RegionAnswers answers = answers(phrase(0, "dog", LEFT), phrase(1, "ball", RIGHT), phrase(2, "sky", CORNER));

        assertThat(answers.scores()).isEqualTo(new Counts(1, 3, 3));
        assertThat(sum(answers.possible())).isEqualTo(new Counts(2, 3, 3));
    }

    @Test
    void countsAPhraseThatIsNotShownOnlyWhereARegionIsFoundForIt() throws IOException {
        RegionAnswers answers = answers(phrase(0, "dog", LEFT), phrase(1, "time"), phrase(2, "nothing"));

        assertThat(answers.scores()).isEqualTo(new Counts(1, 2, 1));
        assertThat(answers.count(answer -> answer.shown() == answer.saidShown()))
                .isEqualTo(2);
    }

    @Test
    void asksThePlainWaysToo() throws IOException {
        // Given that the detector saw a person left and, smaller, a dog right
        Map<String, List<Counts>> ways =
                answers(phrase(0, "dog", RIGHT), phrase(1, "him", LEFT)).baselines();

        assertThat(sum(ways.getOrDefault("largest", List.of()))).isEqualTo(new Counts(1, 2, 2));
        assertThat(sum(ways.getOrDefault("named", List.of()))).isEqualTo(new Counts(2, 2, 2));
    }

    private static Counts sum(List<Counts> some) {
        return some.stream().reduce(Counts.NONE, Counts::plus);
    }

    private RegionAnswers answers(Asked... asked) throws IOException {
        Sentence sentence = new Sentence(
                List.of(asked).stream().map(Asked::word).toList(),
                List.of(asked).stream().map(Asked::phrase).toList());
        return RegionAnswers.of(
                new LeftHalf(),
                new TwoThings(),
                new NoFaces(),
                List.of(new GroundedPicture(file, 160, 120, List.of(sentence))));
    }

    private record Asked(String word, Phrase phrase) {}

    private static Asked phrase(int place, String word, Box... marked) {
        return new Asked(
                word,
                new Phrase(
                        place,
                        place + 1,
                        List.of(marked).stream().map(box -> box.times(2, 2)).toList()));
    }

    /// Sees a person left and a dog right.
    private static final class TwoThings implements Viewer {

        @Override
        public View view(Pixels picture) {
            return new View(
                    picture.width(),
                    picture.height(),
                    List.of(new Detection("person", LEFT, 0.9), new Detection("dog", new Box(45, 0, 80, 60), 0.8)),
                    View.blank(1, 1).cells());
        }

        @Override
        public void close() {}
    }

    private static final class NoFaces implements FaceDetector {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public List<Face> detect(Pixels picture) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /// Takes every phrase but `nothing` for the left half.
    private static final class LeftHalf implements RegionReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("left", "1");
        }

        @Override
        public Looked look(View view) {
            return new Looked() {
                @Override
                public List<Box> regions() {
                    return List.of(LEFT, RIGHT);
                }

                @Override
                public List<List<Grounded>> ground(List<Sentence> sentences) {
                    return sentences.stream()
                            .map(sentence -> sentence.phrases().stream()
                                    .map(phrase -> sentence.words().get(phrase.start()))
                                    .map(LeftHalf::said)
                                    .toList())
                            .toList();
                }
            };
        }

        private static Grounded said(String word) {
            return word.equals("nothing") ? new Grounded(List.of(), 1) : new Grounded(List.of(new Region(LEFT, 1)), 0);
        }

        @Override
        public void close() {}
    }
}
