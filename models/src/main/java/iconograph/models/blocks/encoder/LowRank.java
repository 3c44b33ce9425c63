package iconograph.models.blocks.encoder;

/// Where and how strongly a frozen encoder may change: low-rank adapters.
///
/// @param rank   width of each adapter's bottleneck; 0 for an encoder without adapters
/// @param scale  what an adapter's output is multiplied by (alpha / rank in the paper)
/// @param lowest the lowest adapted layer, from 0; the layers below it never change, and nothing is learned through
/// them
/// @see <a href="https://arxiv.org/abs/2106.09685">Hu et al. 2021, LoRA</a>
public record LowRank(int rank, double scale, int lowest) {

    public static LowRank none() {
        return new LowRank(0, 0, Integer.MAX_VALUE);
    }

    int rankIn(int layer) {
        return layer < lowest ? 0 : rank;
    }
}
