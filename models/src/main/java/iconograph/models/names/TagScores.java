package iconograph.models.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.SeenText;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// Asks a trained [TagNetwork] about texts of any length.
///
/// Texts go through the network sorted by length and padded to few lengths; one that is longer than the encoder can see
/// goes through in [windows][Window].
public final class TagScores {

    private static final int PIECES_PER_BATCH = 1024;

    private final TagNetwork network;
    private final NameSettings settings;
    private final WordPieces pieces;

    public TagScores(TagNetwork network, NameSettings settings, WordPieces pieces) {
        this.network = network;
        this.settings = settings;
        this.pieces = pieces;
    }

    /// @return for each text the scores of each tag for each word, (words, tags), not normalised
    public List<float[][]> of(List<SeenText> texts) {
        List<float[][]> judged = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            SeenText seen = texts.get(text);
            judged.add(new float[seen.words().size()][network.head().tags().count()]);
            parts.addAll(Part.of(text, seen, pieces, settings));
        }
        parts.sort(Comparator.comparingInt(Part::length));
        for (List<Part> batch : batched(parts)) {
            judge(batch, judged);
        }
        return judged;
    }

    /// What the network sees of one text at once.
    private record Part(int text, Window window, WordBatch.Input input) {

        static List<Part> of(int text, SeenText seen, WordPieces pieces, NameSettings settings) {
            int perWord = settings.piecesPerWord();
            List<String> words = seen.words();
            int[] counts = words.stream()
                    .mapToInt(word -> pieces.of(word, perWord).length)
                    .toArray();
            int most = settings.encoder().positions() - 2 - settings.contextPieces();
            return Window.over(counts, most).stream()
                    .map(window -> new Part(
                            text,
                            window,
                            WordBatch.Input.of(words.subList(window.from(), window.to()), pieces, perWord)
                                    .besides(seen.context(), pieces, settings.contextPieces())))
                    .toList();
        }

        int length() {
            return WordBatch.paddedLength(input.pieces().length);
        }
    }

    private static List<List<Part>> batched(List<Part> sorted) {
        List<List<Part>> batches = new ArrayList<>();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size() && (to + 1 - from) * sorted.get(to).length() <= PIECES_PER_BATCH) {
                to++;
            }
            batches.add(sorted.subList(from, to));
        }
        return batches;
    }

    private void judge(List<Part> batch, List<float[][]> judged) {
        WordBatch words = new WordBatch(
                batch.stream().map(Part::input).toList(), batch.getLast().length());
        try (NDManager scratch = NDManager.newBaseManager()) {
            Pass pass = new Pass(new ParameterStore(scratch, false), false);
            NDArray scores = pass.through(network, words.arrays(scratch));
            List<float[][]> answers = TagReading.scores(words, scores);
            for (int i = 0; i < batch.size(); i++) {
                Window window = batch.get(i).window();
                float[][] answer = answers.get(i);
                float[][] text = judged.get(batch.get(i).text());
                for (int word = window.first(); word < window.last(); word++) {
                    text[word] = Arrays.copyOf(answer[word - window.from()], answer[word - window.from()].length);
                }
            }
        }
    }
}
