package iconograph.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

import iconograph.contracts.ModelVersion;
import iconograph.models.GroundedNameReader;
import iconograph.models.RegionReader.Region;
import iconograph.models.VisibilityReader.Visibility;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownNameQuestionsTest {

    private static final Name ADA = new Name(0, 1, "PER");
    private static final Name OSLO = new Name(2, 3, "LOC");
    private static final List<TaggedPost> POSTS = List.of(
            post("whole"), post("broken"), post("missing"), new TaggedPost("bare", List.of("hello"), List.of()));

    private final Path folder;

    ShownNameQuestionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void judgeRegionsWhereThereIsAPictureAndCountTheOthers() throws IOException {
        ImageIO.write(
                Pixels.blank(40, 20).image(), "png", folder.resolve("whole.png").toFile());
        ImageIO.write(
                Pixels.blank(40, 20).image(), "png", folder.resolve("bare.png").toFile());
        Files.writeString(folder.resolve("broken.jpg"), "no picture");

        ShownNameQuestions answered = ShownNameQuestions.ask(
                new LeftHalf(),
                picture -> View.blank(picture.width(), picture.height()),
                POSTS,
                boxes(),
                folder,
                Captions.none());

        assertThat(answered.looked()).containsExactly(true, false, false, true);
        assertThat(answered.pictures()).isEqualTo(2);
        assertThat(answered.broken()).isEqualTo(1);
        assertThat(answered.scores().gmner()).as("of two pictures").isEqualTo(new Counts(2, 2, 2));
    }

    @Test
    void leaveEverythingOpenThatNeedsAPicture() throws IOException {
        ShownNameQuestions answered = ShownNameQuestions.ask(new LeftHalf(), POSTS, boxes(), Captions.none());

        assertThat(answered.pictures()).isZero();
        assertThat(answered.broken()).isZero();
        assertThat(answered.scores().gmner()).isEqualTo(Counts.NONE);
        assertThat(answered.least().mner()).isEqualTo(new Counts(6, 6, 6));
        assertThat(answered.least().gmner()).as("Oslo is never visible").isEqualTo(new Counts(3, 6, 6));
        assertThat(answered.most().gmner()).as("Ada has boxes in two").isEqualTo(new Counts(5, 6, 6));
        assertThat(answered.neverShown().gmner()).isEqualTo(new Counts(4, 6, 6));
    }

    private static TaggedPost post(String id) {
        return new TaggedPost(id, List.of("Ada", "in", "Oslo"), List.of(ADA, OSLO));
    }

    private NamedBoxes boxes() throws IOException {
        return NamedBoxes.read(Files.writeString(folder.resolve("boxes.jsonl"), """
                {"image": "whole", "width": 400, "height": 200, "objects": [{"name": "Ada", "box": [0, 0, 200, 180]}]}
                {"image": "broken", "width": 400, "height": 200, "objects": [{"name": "Ada", "box": [0, 0, 200, 180]}]}
                """));
    }

    /// Finds Ada in the left half of every picture, and Oslo in none.
    private static final class LeftHalf implements GroundedNameReader {

        @Override
        public ModelVersion version() {
            return new ModelVersion("fake", "1");
        }

        @Override
        public List<GroundedName> read(SeenText text, View view) {
            Region left = new Region(new Box(0, 0, view.width() / 2.0, view.height()), 1);
            return named(text, List.of(left));
        }

        @Override
        public List<List<GroundedName>> read(List<SeenText> texts) {
            return texts.stream().map(text -> named(text, List.of())).toList();
        }

        private static List<GroundedName> named(SeenText text, List<Region> regions) {
            return text.words().size() == 1
                    ? List.of()
                    : List.of(
                            new GroundedName(ADA, 1, new Visibility(true, 0.9), regions),
                            new GroundedName(OSLO, 1, new Visibility(false, 0.2), List.of()));
        }

        @Override
        public void close() {}
    }
}
