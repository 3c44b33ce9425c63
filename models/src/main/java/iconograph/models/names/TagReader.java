package iconograph.models.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.models.NameReader;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.encoder.WordBatch;
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

    private final NDManager manager;
    private final TagNetwork network;
    private final Part.Cut cut;
    private final ModelVersion version;

    private TagReader(NDManager manager, TagNetwork network, Part.Cut cut, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.cut = cut;
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
            Part.Cut cut = new Part.Cut(
                    backbone.pieces(),
                    settings.piecesPerWord(),
                    settings.contextPieces(),
                    settings.encoder().positions());
            return new TagReader(manager, network, cut, version);
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
                .mapToObj(text -> TagReading.mentions(texts.get(text), words.get(text), found.get(text)))
                .toList();
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
        for (SeenText text : texts) {
            judged.add(new float[text.words().size()][network.head().tags().count()]);
        }
        for (List<Part> batch : Part.batches(texts, cut)) {
            judge(batch, judged);
        }
        TagMoves moves = network.head().crf().moves();
        return judged.stream()
                .map(scores -> network.head().tags().decode(scores, moves))
                .toList();
    }

    private void judge(List<Part> batch, List<float[][]> judged) {
        WordBatch words = Part.words(batch);
        try (NDManager scratch = NDManager.newBaseManager()) {
            Pass pass = new Pass(new ParameterStore(scratch, false), false);
            NDArray scores = pass.through(network, words.arrays(scratch));
            List<float[][]> answers = TagReading.scores(words, scores);
            for (int i = 0; i < batch.size(); i++) {
                Part part = batch.get(i);
                part.judge(answers.get(i), judged.get(part.text()));
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
