package iconograph.models.blocks.encoder;

import java.util.Locale;

import iconograph.models.blocks.TorchScript;

import ai.djl.ndarray.NDArray;

/// An encoder layer for reading, as one program: it does what [BertLayer] does, with the frozen products of all models
/// and the [thin ones][LayerChange] of one.
///
/// A model's change is never added to the frozen weights, so these exist once for all models. It costs two thin
/// products beside each of four wide ones; as one program, the layer costs less than its single steps do.
final class LayerProgram {

    private static final String FROZEN = "qkv_w: Tensor, qkv_b: Tensor, seen_w: Tensor, seen_b: Tensor, "
            + "seen_gamma: Tensor, seen_beta: Tensor, wide_w: Tensor, wide_b: Tensor, narrow_w: Tensor, "
            + "narrow_b: Tensor, narrow_gamma: Tensor, narrow_beta: Tensor";
    private static final String CHANGE = "qkv_down: Tensor, qkv_up: Tensor, seen_down: Tensor, seen_up: Tensor, "
            + "wide_down: Tensor, wide_up: Tensor, narrow_down: Tensor, narrow_up: Tensor";

    private final TorchScript changed;
    private final TorchScript plain;

    /// @param brief whether the weights have 16 bits
    LayerProgram(BertSettings size, boolean brief) {
        this.changed =
                TorchScript.of("rows: Tensor, mask: Tensor, " + FROZEN + ", " + CHANGE, lines(size, brief, true));
        this.plain = TorchScript.of("rows: Tensor, mask: Tensor, " + FROZEN, lines(size, brief, false));
    }

    private static String lines(BertSettings size, boolean brief, boolean change) {
        int width = size.hidden() / size.heads();
        return """
                x = %1$s
                parts = torch.reshape(%2$s, [torch.size(mask, 0), torch.size(mask, 3), 3, %6$d, %7$d])
                heads = torch.permute(parts, [2, 0, 3, 1, 4])
                q = torch.select(heads, 0, 0)
                k = torch.select(heads, 0, 1)
                v = torch.select(heads, 0, 2)
                sights = torch.transpose(torch.scaled_dot_product_attention(q, k, v, mask), 1, 2)
                x1 = %3$s
                seen = torch.layer_norm(torch.add(%4$s, rows), [%9$d], seen_gamma, seen_beta, 1e-12)
                x2 = %5$s
                thought = torch.gelu(%10$s)
                x3 = %11$s
                return torch.layer_norm(torch.add(%12$s, seen), [%9$d], narrow_gamma, narrow_beta, 1e-12)
                """.formatted(
                        shortened("rows", brief),
                        product("x", "qkv", change),
                        shortened("torch.reshape(sights, [-1, %d])".formatted(size.hidden()), brief),
                        product("x1", "seen", change),
                        shortened("seen", brief),
                        size.heads(),
                        width,
                        String.format(Locale.ROOT, "%.17g", 1 / Math.sqrt(width)),
                        size.hidden(),
                        product("x2", "wide", change),
                        shortened("thought", brief),
                        product("x3", "narrow", change));
    }

    private static String shortened(String value, boolean brief) {
        return brief ? "torch.to(%s, 15)".formatted(value) : value;
    }

    /// A sum of 16 and 32 bits has 32.
    private static String product(String x, String name, boolean change) {
        String frozen = "torch.linear(%s, %s_w)".formatted(x, name);
        String sum =
                change ? "torch.addmm(%s, torch.linear(%s, %s_down), %s_up)".formatted(frozen, x, name, name) : frozen;
        return "torch.add(%s, %s_b)".formatted(sum, name);
    }

    /// @param rows (B*T, H)
    /// @param mask (B, 1, 1 or T, T), added to the attention scores
    /// @return (B*T, H), owned by the manager of `rows`
    NDArray run(NDArray rows, NDArray mask, FrozenLayer frozen) {
        return plain.run(
                rows,
                mask,
                frozen.queryKeyValue(),
                frozen.queryKeyValueBias(),
                frozen.attended(),
                frozen.attendedBias(),
                frozen.attendedGamma(),
                frozen.attendedBeta(),
                frozen.wide(),
                frozen.wideBias(),
                frozen.narrow(),
                frozen.narrowBias(),
                frozen.narrowGamma(),
                frozen.narrowBeta());
    }

    /// Likewise, with what a model has learned.
    NDArray run(NDArray rows, NDArray mask, FrozenLayer frozen, LayerChange change) {
        return changed.run(
                rows,
                mask,
                frozen.queryKeyValue(),
                frozen.queryKeyValueBias(),
                frozen.attended(),
                frozen.attendedBias(),
                frozen.attendedGamma(),
                frozen.attendedBeta(),
                frozen.wide(),
                frozen.wideBias(),
                frozen.narrow(),
                frozen.narrowBias(),
                frozen.narrowGamma(),
                frozen.narrowBeta(),
                change.queryKeyValue().down(),
                change.queryKeyValue().up(),
                change.attended().down(),
                change.attended().up(),
                change.wide().down(),
                change.wide().up(),
                change.narrow().down(),
                change.narrow().up());
    }
}
