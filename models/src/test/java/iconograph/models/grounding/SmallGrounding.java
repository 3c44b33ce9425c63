package iconograph.models.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.sight.FacesAndWriting;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;

/// A grounder so small that a test can train it, on pictures that are noise.
public final class SmallGrounding {

    private static final GrounderSettings SETTINGS = new GrounderSettings(View.FEATURES, 12, 16, 0, 4, true);

    private static final Places PLACES = new Places(List.of(
            new Box(0, 0, 0.5, 0.5), new Box(0.5, 0, 1, 0.5), new Box(0, 0.5, 0.5, 1), new Box(0.5, 0.5, 1, 1)));

    private SmallGrounding() {}

    public static Course<?> course(long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        Grounder network = new Grounder(SETTINGS);
        network.start(manager);
        List<Lesson> lessons = eightPictures();
        return new GroundingCourse(manager, network, SETTINGS, PLACES, Map.of(), lessons, lessons);
    }

    /// In each, one phrase speaks of a quarter of it, one of what a detector saw, and one of nothing.
    private static List<Lesson> eightPictures() {
        Random chance = new Random(20261125L);
        List<Lesson> lessons = new ArrayList<>();
        for (int picture = 0; picture < 8; picture++) {
            Box dog = new Box(20, 10 + picture, 40, 50 + picture);
            View view = new View(
                    100,
                    100,
                    List.of(new Detection("dog", dog, 0.8)),
                    noise(View.ROWS * View.ROWS * View.FEATURES, chance));
            lessons.add(Lesson.of(
                    view,
                    new FacesAndWriting(Optional.of(List.of(dog.times(0.01, 0.005))), Optional.of(List.of())),
                    List.of(
                            noise(SETTINGS.phrase(), chance),
                            noise(SETTINGS.phrase(), chance),
                            noise(SETTINGS.phrase(), chance)),
                    List.of(List.of(PLACES.boxes().get(picture % 4)), List.of(dog.times(0.01, 0.01)), List.of())));
        }
        return lessons;
    }

    private static float[] noise(int count, Random chance) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) chance.nextGaussian();
        }
        return noise;
    }
}
