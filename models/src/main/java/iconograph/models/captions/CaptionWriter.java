package iconograph.models.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.Past;
import iconograph.models.grounding.RegionFeatures;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/// Tells the next words of beginnings of one picture's caption, each one word longer than one told before. The picture
/// is read once, and so is each word: what the network has read of them is kept.
final class CaptionWriter implements AutoCloseable {

    private final NDManager manager = Torch.manager();
    private final Captioner network;
    private final CaptionSettings settings;
    private final CaptionWords words;
    private final RegionFeatures regions;
    private final float[] source;
    private List<int[]> told = List.of();
    private @Nullable Past past;

    /// @param network reads with shared layers
    CaptionWriter(Captioner network, CaptionSettings settings, CaptionWords words, RegionFeatures regions) {
        this.network = network;
        this.settings = settings;
        this.words = words;
        this.regions = regions;
        this.source = CaptionBatch.seenOfSource(regions, settings);
    }

    /// @param beginnings places of words among the choices: at first one that is empty, later each one of those of the
    ///     last call and a further word
    /// @return for each, the log-likelihood of each choice
    List<float[]> next(List<int[]> beginnings) {
        try (NDManager scratch = manager.newSubManager()) {
            Captioner.Told answer = past == null ? begin(scratch) : goOn(past, beginnings, scratch);
            if (past != null) {
                past.close();
            }
            int[] all = IntStream.range(0, beginnings.size()).toArray();
            past = answer.past().of(all, source.length + length(beginnings), manager);
            told = beginnings;
            float[] logs = answer.scores().logSoftmax(-1).toFloatArray();
            int choices = words.choices().length;
            return IntStream.of(all)
                    .mapToObj(row -> Arrays.copyOfRange(logs, row * choices, (row + 1) * choices))
                    .toList();
        }
    }

    private static int length(List<int[]> beginnings) {
        return beginnings.getFirst().length;
    }

    private Captioner.Told begin(NDManager scratch) {
        CaptionBatch.Row row = new CaptionBatch.Row(regions, List.of(CaptionBatch.Caption.begun(new int[0])));
        return network.tell(new CaptionBatch(List.of(row), settings, words.vocabulary()).arrays(scratch));
    }

    /// Reads the last word of each, and a masked piece for the next.
    private Captioner.Told goOn(Past before, List<int[]> beginnings, NDManager scratch) {
        int count = beginnings.size();
        int length = length(beginnings);
        int last = source.length + length - 1;
        int width = last + 2;
        int[] choices = words.choices();
        long[] ids = new long[count * 2];
        long[] places = new long[count * 2];
        float[] visible = new float[count * 2 * width];
        for (int row = 0; row < count; row++) {
            int word = row * 2;
            ids[word] = choices[beginnings.get(row)[length - 1]];
            ids[word + 1] = words.vocabulary().id("[MASK]");
            places[word] = last;
            places[word + 1] = last + 1L;
            for (int piece = word; piece <= word + 1; piece++) {
                int seen = last + 1 + piece - word;
                System.arraycopy(source, 0, visible, piece * width, source.length);
                Arrays.fill(visible, piece * width + source.length, piece * width + seen, 1);
            }
        }
        Shape pieces = new Shape(count, 2);
        return network.tellAfter(
                before.of(parents(beginnings), last, scratch),
                scratch.create(ids, pieces),
                scratch.ones(pieces),
                scratch.ones(pieces, DataType.INT64),
                scratch.create(visible, new Shape(count, 2, width)),
                scratch.create(places, pieces));
    }

    private int[] parents(List<int[]> beginnings) {
        List<Integer> parents = new ArrayList<>();
        for (int[] beginning : beginnings) {
            int[] parent = Arrays.copyOf(beginning, beginning.length - 1);
            parents.add(IntStream.range(0, told.size())
                    .filter(row -> Arrays.equals(told.get(row), parent))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s does not go on any of those before".formatted(Arrays.toString(beginning)))));
        }
        return parents.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}
