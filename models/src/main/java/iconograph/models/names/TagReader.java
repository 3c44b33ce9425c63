package iconograph.models.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.TextSpan;
import iconograph.models.NameReader;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagMoves;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// A trained [TagNetwork], reading.
///
/// Texts go through the network sorted by length and padded to few lengths; one that is longer than the encoder can see
/// goes through in [windows][Window], and its tags are chosen over the whole text, so that no name is lost at a border.
public final class TagReader implements NameReader {

    private static final int PIECES_PER_BATCH = 1024;

    private final NDManager manager;
    private final TagNetwork network;
    private final NameSettings settings;
    private final WordPieces pieces;
    private final ModelVersion version;

    private TagReader(
            NDManager manager, TagNetwork network, NameSettings settings, WordPieces pieces, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.pieces = pieces;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param network made with these settings
    /// @param shipped weights that were trained with them
    /// @throws IOException if they are those of something else
    public static TagReader of(String name, TagNetwork network, NameSettings settings, ShippedWeights shipped)
            throws IOException {
        Torch.engine();
        NDManager manager = NDManager.newBaseManager();
        try {
            Backbone backbone = Backbone.baseCased();
            network.start(backbone.checkpoint(manager), manager);
            Weights.restore(network, shipped.weights());
            network.merge(manager);
            network.encoder().shorten();
            ModelVersion version = new ModelVersion(name, shipped.version());
            return new TagReader(manager, network, settings, backbone.pieces(), version);
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new IOException("the weights of %s do not fit: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    @Override
    public List<List<Mention>> read(List<String> texts) {
        List<List<TweetWords.Word>> words = texts.stream().map(TweetWords::in).toList();
        List<List<BioTags.Found>> found = find(words.stream()
                .map(text ->
                        SeenText.alone(text.stream().map(TweetWords.Word::text).toList()))
                .toList());
        return IntStream.range(0, texts.size())
                .mapToObj(text -> mentions(texts.get(text), words.get(text), found.get(text)))
                .toList();
    }

    private static List<Mention> mentions(String text, List<TweetWords.Word> words, List<BioTags.Found> names) {
        List<Mention> mentions = new ArrayList<>();
        for (BioTags.Found name : names) {
            int start = words.get(name.start()).start();
            int end = words.get(name.end() - 1).end();
            mentions.add(new Mention(TextSpan.ofUtf16(text, start, end), name.type(), name.score()));
        }
        return mentions;
    }

    @Override
    public List<List<Name>> readWords(List<SeenText> texts) {
        return find(texts).stream()
                .map(names -> names.stream()
                        .map(name -> new Name(name.start(), name.end(), name.type()))
                        .toList())
                .toList();
    }

    private List<List<BioTags.Found>> find(List<SeenText> texts) {
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
        TagMoves moves = network.head().crf().moves();
        return judged.stream()
                .map(scores -> network.head().tags().decode(scores, moves))
                .toList();
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

    @Override
    public void close() {
        manager.close();
    }
}
