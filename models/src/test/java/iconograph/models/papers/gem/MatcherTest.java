package iconograph.models.papers.gem;

import static org.assertj.core.api.Assertions.assertThat;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.objects.View;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MatcherTest {

    @Test
    void knowsTheGradientThatABackwardPassFinds() {
        Torch.engine().setRandomSeed(3);
        try (NDManager manager = NDManager.newBaseManager()) {
            Matcher network = new Matcher(SmallGem.SETTINGS);
            network.start(manager);
            NDArray words = manager.randomNormal(new Shape(1, 3, SmallGem.SETTINGS.word()));
            NDArray cells = manager.randomNormal(new Shape(2, 5, View.FEATURES));
            Matcher.Sight sight = network.look(new Pass(new ParameterStore(manager, false), false), words, cells);

            NDArray attention = sight.attention().duplicate();
            attention.setRequiresGradient(true);
            try (GradientCollector gradients = Torch.engine().newGradientCollector()) {
                gradients.backward(
                        new Matcher.Sight(attention, sight.gradient()).scores().sum());
            }

            assertThat(attention.getGradient().toFloatArray())
                    .containsExactly(sight.gradient().toFloatArray(), Offset.offset(1e-6f));
            assertThat(sight.attention().sum(new int[] {2}).toFloatArray())
                    .containsOnly(new float[] {1, 1, 1, 1, 1, 1}, Offset.offset(1e-5f));
        }
    }

    @Test
    void scoresASentenceByTheMeanOfItsWords() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Matcher network = new Matcher(SmallGem.SETTINGS);
            network.start(manager);
            Pass pass = new Pass(new ParameterStore(manager, false), false);
            NDArray words = manager.randomNormal(new Shape(1, 2, SmallGem.SETTINGS.word()));
            NDArray cells = manager.randomNormal(new Shape(2, 5, View.FEATURES));
            float[] each = network.look(pass, words, cells).scores().toFloatArray();

            float[] both = pass.through(network, words, manager.ones(new Shape(1, 2)), cells)
                    .toFloatArray();
            float[] first = pass.through(network, words, manager.create(new float[] {1, 0}, new Shape(1, 2)), cells)
                    .toFloatArray();

            assertThat(both)
                    .containsExactly(
                            new float[] {(each[0] + each[2]) / 2, (each[1] + each[3]) / 2}, Offset.offset(1e-4f));
            assertThat(first).containsExactly(new float[] {each[0], each[1]}, Offset.offset(1e-4f));
        }
    }
}
