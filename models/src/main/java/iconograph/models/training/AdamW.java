package iconograph.models.training;

import java.util.LinkedHashMap;
import java.util.Map;

import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import org.jspecify.annotations.Nullable;

/// Changes weights against their gradients, each by its own measure, and lets them decay.
///
/// Works on plain arrays: adapters are small, and one pass over an array is cheaper than ten calls into the engine.
///
/// @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019, Decoupled weight decay</a>
final class AdamW {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 0.01;
    private static final double LONGEST_GRADIENT = 1;

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private int steps;

    AdamW(Map<String, Parameter> weights) {
        weights.forEach((name, weight) -> slots.put(name, new Slot(weight.getArray())));
    }

    /// Takes one step with the gradients that the weights have now, and sets these to zero.
    ///
    /// @param rate learning rate of this step
    void step(double rate) {
        steps++;
        double length = 0;
        for (Slot slot : slots.values()) {
            length += slot.takeGradient();
        }
        double shorten = Math.min(1, LONGEST_GRADIENT / (Math.sqrt(length) + 1e-6));
        slots.values().forEach(slot -> slot.change(rate, shorten));
    }

    /// What is needed to go on later, besides the weights.
    SafeTensors state(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> state = new LinkedHashMap<>();
        slots.forEach((name, slot) -> {
            state.put(name, new SafeTensors.Tensor(slot.shape(), slot.values));
            state.put(name + ".first", new SafeTensors.Tensor(slot.shape(), slot.first));
            state.put(name + ".second", new SafeTensors.Tensor(slot.shape(), slot.second));
        });
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("steps", Integer.toString(steps));
        return new SafeTensors(state, all);
    }

    /// Goes on from a [state][#state], weights included.
    void restore(SafeTensors state) {
        steps = Integer.parseInt(state.notes().getOrDefault("steps", "0"));
        slots.forEach((name, slot) -> {
            slot.copy(state, name, slot.values);
            slot.copy(state, name + ".first", slot.first);
            slot.copy(state, name + ".second", slot.second);
            Weights.place(slot.weight, slot.values);
        });
    }

    /// One weight with its gradient and the running means of the gradient and its square.
    private final class Slot {

        private final NDArray weight;
        private final float[] values;
        private final float[] first;
        private final float[] second;
        private float[] gradient;

        Slot(NDArray weight) {
            this.weight = weight;
            this.values = weight.toFloatArray();
            this.first = new float[values.length];
            this.second = new float[values.length];
            this.gradient = new float[0];
        }

        long[] shape() {
            return weight.getShape().getShape();
        }

        void copy(SafeTensors state, String name, float[] to) {
            SafeTensors.@Nullable Tensor from = state.weights().get(name);
            if (from == null || from.values().length != to.length) {
                throw new IllegalArgumentException("the saved training is that of another network: " + name);
            }
            System.arraycopy(from.values(), 0, to, 0, to.length);
        }

        /// @return the gradient's squared length
        double takeGradient() {
            try (NDArray now = weight.getGradient()) {
                gradient = now.toFloatArray();
                now.subi(now);
            }
            double sum = 0;
            for (float g : gradient) {
                sum += (double) g * g;
            }
            return sum;
        }

        void change(double rate, double shorten) {
            double firstBias = 1 - Math.pow(FIRST, steps);
            double secondBias = 1 - Math.pow(SECOND, steps);
            double decay = weight.getShape().dimension() > 1 ? 1 - rate * DECAY : 1;
            for (int i = 0; i < values.length; i++) {
                double g = gradient[i] * shorten;
                double f = first[i] * FIRST + g * (1 - FIRST);
                double s = second[i] * SECOND + g * g * (1 - SECOND);
                first[i] = (float) f;
                second[i] = (float) s;
                values[i] =
                        (float) (values[i] * decay - rate * (f / firstBias) / (Math.sqrt(s / secondBias) + EPSILON));
            }
            Weights.place(weight, values);
        }
    }
}
