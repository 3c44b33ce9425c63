package iconograph.models.blocks.encoder;

import java.util.stream.Stream;

import iconograph.models.blocks.TorchScript;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// An encoder layer for reading, as one program: it does what [BertLayer] does, with the frozen products of all models
/// and the [thin ones][LayerChange] of one.
///
/// A model's change is never added to the frozen weights, so these exist once for all models. It costs two thin
/// products beside each of four wide ones; as one program, the layer costs less than its single steps do.
///
/// Pieces that follow others can be read alone, with the keys and values of those before, see [Past].
final class LayerProgram {

    private static final String FROZEN = "qkv_w: Tensor, qkv_b: Tensor, seen_w: Tensor, seen_b: Tensor, "
            + "seen_gamma: Tensor, seen_beta: Tensor, wide_w: Tensor, wide_b: Tensor, narrow_w: Tensor, "
            + "narrow_b: Tensor, narrow_gamma: Tensor, narrow_beta: Tensor";
    private static final String CHANGE = "qkv_down: Tensor, qkv_up: Tensor, seen_down: Tensor, seen_up: Tensor, "
            + "wide_down: Tensor, wide_up: Tensor, narrow_down: Tensor, narrow_up: Tensor";
    private static final String NEW_ONLY = "keys_values = torch.narrow(heads, 0, 1, 2)";
    private static final String WITH_PAST = "keys_values = torch.cat([past, torch.narrow(heads, 0, 1, 2)], 3)";

    private final TorchScript changed;
    private final TorchScript plain;
    private final TorchScript changedAfter;
    private final TorchScript plainAfter;

    /// @param format of the frozen weights
    LayerProgram(BertSettings size, FrozenFormat format) {
        String arguments = "rows: Tensor, mask: Tensor, ";
        String argumentsAfter = arguments + "past: Tensor, ";
        this.changed = TorchScript.of(
                arguments + FROZEN + ", " + CHANGE, lines(size, format, true, 3, NEW_ONLY) + "return read");
        this.plain = TorchScript.of(arguments + FROZEN, lines(size, format, false, 3, NEW_ONLY) + "return read");
        this.changedAfter = TorchScript.forTwo(
                argumentsAfter + FROZEN + ", " + CHANGE,
                lines(size, format, true, 2, WITH_PAST) + "return (read, keys_values)");
        this.plainAfter = TorchScript.forTwo(
                argumentsAfter + FROZEN, lines(size, format, false, 2, WITH_PAST) + "return (read, keys_values)");
    }

    /// @param pieces     the mask's axis that tells how many are read
    /// @param keysValues makes them of `heads`
    private static String lines(BertSettings size, FrozenFormat format, boolean change, int pieces, String keysValues) {
        return """
                x = %1$s
                parts = torch.reshape(%2$s, [torch.size(mask, 0), torch.size(mask, %12$d), 3, %6$d, %7$d])
                heads = torch.permute(parts, [2, 0, 3, 1, 4])
                %13$s
                q = torch.select(heads, 0, 0)
                k = torch.select(keys_values, 0, 0)
                v = torch.select(keys_values, 0, 1)
                sights = torch.transpose(torch.scaled_dot_product_attention(q, k, v, mask), 1, 2)
                x1 = %3$s
                seen = torch.layer_norm(torch.add(%4$s, rows), [%8$d], seen_gamma, seen_beta, 1e-12)
                x2 = %5$s
                thought = torch.gelu(%9$s)
                x3 = %10$s
                read = torch.layer_norm(torch.add(%11$s, seen), [%8$d], narrow_gamma, narrow_beta, 1e-12)
                """.formatted(
                        format.rows("rows"),
                        format.product("x", "qkv", change),
                        format.rows("torch.reshape(sights, [-1, %d])".formatted(size.hidden())),
                        format.product("x1", "seen", change),
                        format.rows("seen"),
                        size.heads(),
                        size.hidden() / size.heads(),
                        size.hidden(),
                        format.product("x2", "wide", change),
                        format.rows("thought"),
                        format.product("x3", "narrow", change),
                        pieces,
                        keysValues);
    }

    /// @param rows (B*T, H)
    /// @param mask (B, 1, 1 or T, T), added to the attention scores
    /// @return (B*T, H), owned by the manager of `rows`
    NDArray run(NDArray rows, NDArray mask, FrozenLayer frozen) {
        return plain.run(arguments(Stream.of(rows, mask), frozen));
    }

    /// Likewise, with what a model has learned.
    NDArray run(NDArray rows, NDArray mask, FrozenLayer frozen, LayerChange change) {
        return changed.run(arguments(Stream.of(rows, mask), frozen, change));
    }

    /// @param rows (B*N, H), of pieces that follow P others
    /// @param mask (B, 1, N, P+N), added to the attention scores
    /// @param past keys and values of the others (2, B, heads, P, width)
    /// @return the rows (B*N, H), and keys and values of all (2, B, heads, P+N, width), owned by the manager of
    // `rows`
    NDList runAfter(NDArray past, NDArray rows, NDArray mask, FrozenLayer frozen) {
        return plainAfter.runForTwo(arguments(Stream.of(rows, mask, past), frozen));
    }

    /// Likewise, with what a model has learned.
    NDList runAfter(NDArray past, NDArray rows, NDArray mask, FrozenLayer frozen, LayerChange change) {
        return changedAfter.runForTwo(arguments(Stream.of(rows, mask, past), frozen, change));
    }

    private static NDArray[] arguments(Stream<NDArray> own, FrozenLayer frozen) {
        return Stream.concat(own, inOrder(frozen)).toArray(NDArray[]::new);
    }

    private static NDArray[] arguments(Stream<NDArray> own, FrozenLayer frozen, LayerChange change) {
        Stream<NDArray> thin = Stream.of(change.queryKeyValue(), change.attended(), change.wide(), change.narrow())
                .flatMap(part -> Stream.of(part.down(), part.up()));
        return Stream.concat(Stream.concat(own, inOrder(frozen)), thin).toArray(NDArray[]::new);
    }

    private static Stream<NDArray> inOrder(FrozenLayer frozen) {
        return Stream.of(
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
}
