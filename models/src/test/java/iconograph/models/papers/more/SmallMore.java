package iconograph.models.papers.more;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Halves;
import iconograph.models.data.ObjectRelations;
import iconograph.models.objects.Detection;
import iconograph.models.pictures.Box;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;

/// A model of relations to objects so small that a test can train it, on pictures and sentences that are noise.
public final class SmallMore {

    private static final MoreSettings SETTINGS =
            new MoreSettings(10, 6, 8, 2, 0, ObjectRelations.names().size());

    private SmallMore() {}

    public static Course<?> course(long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        More network = new More(SETTINGS);
        network.start(manager);
        Random chance = new Random(20261126L);
        KindStates kinds = new KindStates(
                Map.of("dog", noise(SETTINGS.state(), chance), SeenObjects.UNKNOWN, noise(SETTINGS.state(), chance)));
        List<Lesson> lessons = eightSentences(chance);
        return new MoreCourse(manager, network, SETTINGS, kinds, lessons, lessons);
    }

    /// Of different lengths, every second with a second phrase; of the last object nobody knows anything.
    private static List<Lesson> eightSentences(Random chance) {
        List<Lesson> lessons = new ArrayList<>();
        for (int sentence = 0; sentence < 8; sentence++) {
            Box dog = new Box(0.1, 0.1 + 0.01 * sentence, 0.5, 0.6);
            SeenObjects objects = SeenObjects.of(
                    noise(SETTINGS.features(), chance),
                    noise(3 * SETTINGS.features(), chance),
                    List.of(dog, new Box(0.5, 0.5, 0.9, 0.8), new Box(0, 0, 1, 1)),
                    List.of(new Detection("dog", dog, 0.8)));
            List<Halves> heads = new ArrayList<>();
            int[][] relations = new int[1 + sentence % 2][];
            for (int head = 0; head < relations.length; head++) {
                heads.add(Halves.of(noise(2 * SETTINGS.state(), chance)));
                relations[head] = new int[] {(sentence + head) % SETTINGS.classes(), 0, Lesson.UNKNOWN};
            }
            Halves words = Halves.of(noise((3 + sentence) * SETTINGS.state(), chance));
            lessons.add(new Lesson(new Question(words, heads, objects), relations));
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
