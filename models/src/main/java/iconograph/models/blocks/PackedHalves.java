package iconograph.models.blocks;

import iconograph.models.Torch;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Products with frozen weights in 16 bits (IEEE 754, binary16), laid out once as the processor wants to read them.
///
/// What goes in and comes out has 32 bits, and sums are made in 32; only the weights are rounded, to three digits and a
/// half. A row of the result does not depend on the other rows. Few rows take a fifth of the time of 32-bit weights,
/// many about half, and weights half the memory. For reading only: no gradient passes through.
///
/// @see <a href="https://arxiv.org/abs/2101.05615">Khudia et al. 2021, FBGEMM</a>
public final class PackedHalves {

    /// TorchScript of the product of the arrays of these names: rows (N, I), a [packed][#packed] weight (O, I), and a
    /// bias (O).
    private static final String PRODUCT = "torch.fbgemm_linear_fp16_weight_fp32_activation(%s, %s, %s)";

    private PackedHalves() {}

    private static final class Programs {

        private static final TorchScript PACK =
                TorchScript.of("weight: Tensor", "return torch.fbgemm_pack_gemm_matrix_fp16(weight)");
        private static final TorchScript LINEAR =
                TorchScript.of("x: Tensor, weight: Tensor, bias: Tensor", "return " + product("x", "weight", "bias"));
        private static final boolean RUN = run();

        /// The library multiplies so on x86 processors with AVX2, and says so of others by failing.
        private static boolean run() {
            try (NDManager manager = Torch.engine().newBaseManager(Device.cpu())) {
                return LINEAR.run(
                                        manager.ones(new Shape(1, 2)),
                                        PACK.run(manager.ones(new Shape(1, 2))),
                                        manager.ones(new Shape(1)))
                                .getFloat()
                        == 3;
            } catch (EngineException | IllegalArgumentException e) {
                return false;
            }
        }
    }

    /// Whether this machine's processor can.
    public static boolean runHere() {
        return Programs.RUN;
    }

    /// @param weight (O, I) in 32 bits, on a processor
    /// @return the same as the processor reads it, for [#linear] and [#product] only; owned by the weight's manager
    public static NDArray packed(NDArray weight) {
        return Programs.PACK.run(weight);
    }

    /// `weight * x + bias`.
    ///
    /// @param x      (N, I)
    /// @param weight (O, I), [packed][#packed]
    /// @param bias   (O)
    /// @return (N, O), owned by the manager of `x`
    public static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
        return Programs.LINEAR.run(x, weight, bias);
    }

    /// The same as TorchScript.
    public static String product(String x, String weight, String bias) {
        return PRODUCT.formatted(x, weight, bias);
    }
}
