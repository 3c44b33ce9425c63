package iconograph.models.papers.gem;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Halves;
import iconograph.models.data.TaggedPost;
import iconograph.models.grounding.Places;
import iconograph.models.names.SmallNames;
import iconograph.models.names.TagCourse;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;

/// Versions of GEM so small that a test can train them.
public final class SmallGem {

    static final MatcherSettings SETTINGS = new MatcherSettings(View.FEATURES, 12, 16, 0, 4);

    private SmallGem() {}

    /// @param posts what it learns from, and is measured on
    public static Course<?> names(List<TaggedPost> posts, long seed) {
        TagCourse tagging = SmallNames.course(
                settings -> new Gem(settings, GemSettings.shipped(), SmallGem::coarse),
                posts,
                SmallNames.CAPTIONS,
                seed);
        List<Judge.Example> examples = GemCourse.examples(posts, (name, most) -> List.of(name + ": known by name"));
        return new GemCourse(tagging, Judge.learned(examples, List.of("PER", "LOC", "ORG", "OTHER")));
    }

    private static String coarse(String fine) {
        return fine.equals("PER") ? "living" : "thing";
    }

    /// On pictures that are noise, with two sentences each.
    public static Course<?> regions(long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        Matcher network = new Matcher(SETTINGS);
        network.start(manager);
        List<CaptionedPicture> pictures = eightPictures();
        return new MatchCourse(
                manager, network, SETTINGS, new Places(List.of(new Box(0, 0, 0.5, 0.5))), pictures, pictures);
    }

    private static List<CaptionedPicture> eightPictures() {
        Random chance = new Random(20261125L);
        List<CaptionedPicture> pictures = new ArrayList<>();
        for (int picture = 0; picture < 8; picture++) {
            pictures.add(new CaptionedPicture(
                    noise(View.ROWS * View.ROWS * View.FEATURES, chance),
                    List.of(noise(2 * SETTINGS.word(), chance), noise(3 * SETTINGS.word(), chance))));
        }
        return pictures;
    }

    private static Halves noise(int count, Random chance) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) chance.nextGaussian();
        }
        return Halves.of(noise);
    }
}
