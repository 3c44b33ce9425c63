package iconograph.models.blocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import ai.djl.ndarray.NDArray;

/// Products with frozen weights in 16 bits, 8 of them for the size of a number and 8 for its digits.
///
/// Processors that multiply such numbers take about a quarter of the time of 32 bits, and weights half the memory. What
/// goes in and comes out has 32 bits; a product is right to about two and a half digits. Gradients pass through to the
/// input, not to the weight.
///
/// @see <a href="https://arxiv.org/abs/1905.12322">Kalamkar et al. 2019, A study of BFLOAT16 for deep learning</a>
public final class BrainFloats {

    /// Places of the two types in PyTorch's list, 15 for 16 bits and 6 for 32.
    private static final TorchScript SHORTEN = TorchScript.of("x: Tensor", "return torch.contiguous(torch.to(x, 15))");

    private static final TorchScript LINEAR = TorchScript.of("x: Tensor, weight: Tensor, bias: Tensor", """
            y = torch.linear(torch.to(x, 15), weight)
            return torch.add(torch.to(y, 6), bias)
            """);

    private BrainFloats() {}

    /// Whether this machine's processor multiplies them itself; it would be slow otherwise.
    public static boolean areFastHere() {
        Path processor = Path.of("/proc/cpuinfo");
        try (Stream<String> lines = Files.lines(processor)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .filter(flags -> flags.contains(" avx512_bf16") || flags.contains(" amx_bf16"))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /// @param weight (O, I) in 32 bits
    /// @return the same in 16 bits, owned by the weight's manager; DJL knows no name for its type, so it is good
    ///     for [#linear] only
    public static NDArray shortened(NDArray weight) {
        return SHORTEN.run(weight);
    }

    /// `weight * x + bias`.
    ///
    /// @param x      (N, I) in 32 bits
    /// @param weight (O, I), [shortened][#shortened]
    /// @param bias   (O) in 32 bits
    /// @return (N, O) in 32 bits, owned by the manager of `x`
    public static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
        return LINEAR.run(x, weight, bias);
    }
}
