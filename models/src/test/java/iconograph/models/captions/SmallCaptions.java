package iconograph.models.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.RegionFeatures;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;

/// A captioner so small that a test can train it, on pictures that are noise.
public final class SmallCaptions {

    static final WordPieces PIECES = WordPieces.of(List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "[MASK]",
            "[unused1]",
            "a",
            "dog",
            "cat",
            "run",
            "##s",
            "sits",
            "two",
            "t",
            "-",
            "shirt"));

    static final CaptionSettings SETTINGS =
            new CaptionSettings(new BertSettings(16, 48, 16, 2, 2, 32, 0.1), new LowRank(4, 2, 0), 2, 2, 6);

    private static final List<List<String>> TOLD = Stream.of(
                    "a dog runs", "a cat sits", "two dogs", "two cats run", "a dog sits", "a t-shirt", "cats", "a run")
            .map(text -> List.of(text.split(" ")))
            .toList();

    private SmallCaptions() {}

    public static Course<?> course(long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        CaptionWords words = words();
        Captioner network = new Captioner(SETTINGS, words.choices());
        network.start(manager);
        strengthen(network);
        List<CaptionLesson> lessons = eightPictures(words);
        return new CaptionCourse(manager, network, SETTINGS, words, lessons, lessons);
    }

    /// Weights that never learn start so small that, in a network of this width, next to nothing passes through them.
    static void strengthen(Captioner network) {
        network.getParameters().stream()
                .map(Pair::getValue)
                .filter(weight -> !weight.requiresGradient())
                .map(Parameter::getArray)
                .filter(weight -> weight.getShape().dimension() > 1)
                .forEach(weight -> weight.muli(10));
    }

    /// Every word that occurs is there twice, and so is a choice.
    static CaptionWords words() {
        return CaptionWords.in(Stream.concat(TOLD.stream(), TOLD.stream()).toList(), PIECES);
    }

    private static List<CaptionLesson> eightPictures(CaptionWords words) {
        Random chance = new Random(20261125L);
        List<CaptionLesson> lessons = new ArrayList<>();
        for (List<String> told : TOLD) {
            lessons.add(CaptionLesson.of(
                    noise(chance), List.of(words.places(told, SETTINGS.pieces()).orElseThrow())));
        }
        return lessons;
    }

    /// Regions of a picture, one of which is taken for a dog.
    static RegionFeatures noise(Random chance) {
        float[] cells = new float[View.ROWS * View.ROWS * View.FEATURES];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) chance.nextGaussian();
        }
        View view = new View(100, 100, List.of(new Detection("dog", new Box(10, 10, 50, 60), 0.7)), cells);
        return RegionFeatures.of(view, Places.grid(SETTINGS.rows()), SETTINGS.things());
    }
}
