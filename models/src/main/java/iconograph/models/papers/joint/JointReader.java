package iconograph.models.papers.joint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import iconograph.contracts.ModelVersion;
import iconograph.contracts.Relation;
import iconograph.models.Torch;
import iconograph.models.TripleReader;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.names.Part;
import iconograph.models.names.TagReading;
import iconograph.models.names.Window;
import iconograph.models.relations.FittingRelations;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// A trained [Joint], reading.
///
/// A text that is longer than the encoder can see goes through in windows; names are chosen over the whole text, and
/// relations between names that one window sees both of.
public final class JointReader implements TripleReader {

    /// What the encoder says of so many texts is kept until their pairs are judged.
    private static final int TEXTS_AT_ONCE = 64;

    private final NDManager manager;
    private final Joint network;
    private final TripleDecoder decoder;
    private final Part.Cut cut;
    private final ModelVersion version;

    /// @param manager owner of the network's weights; closed with the reader
    JointReader(NDManager manager, Joint network, JointSettings settings, WordPieces pieces, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.decoder = new TripleDecoder(new FittingRelations(settings.labels()));
        this.cut = new Part.Cut(
                pieces,
                settings.piecesPerWord(),
                settings.contextPieces(),
                settings.encoder().positions());
        this.version = version;
    }

    /// @param name     in the catalogue
    /// @param settings of the network
    /// @param shipped  weights that were trained with them
    /// @throws IOException if they are those of something else
    public static JointReader of(String name, JointSettings settings, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Backbone backbone = Backbone.baseCased();
            Joint network = new Joint(settings);
            network.encoder().load(backbone.checkpoint(manager));
            network.start(manager);
            Weights.restore(network, shipped.weights());
            network.readWith(backbone.frozen(settings.encoder()), manager);
            ModelVersion version = new ModelVersion(name, shipped.version());
            return new JointReader(manager, network, settings, backbone.pieces(), version);
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
    public List<Found> read(List<String> texts) {
        List<List<TweetWords.Word>> words = texts.stream().map(TweetWords::in).toList();
        List<Answer> answers = answers(words.stream()
                .map(text ->
                        SeenText.alone(text.stream().map(TweetWords.Word::text).toList()))
                .toList());
        return IntStream.range(0, texts.size())
                .mapToObj(text -> new Found(
                        TagReading.mentions(
                                texts.get(text),
                                words.get(text),
                                answers.get(text).names()),
                        answers.get(text).relations(decoder)))
                .toList();
    }

    @Override
    public List<FoundInWords> readWords(List<SeenText> texts) {
        return answers(texts).stream()
                .map(answer -> new FoundInWords(
                        answer.names().stream()
                                .map(name -> new Name(name.start(), name.end(), name.type()))
                                .toList(),
                        answer.relations(decoder)))
                .toList();
    }

    /// What is said of a text: its names, and the scores of those pairs that were seen together, by their places in
    /// the list of pairs.
    private record Answer(List<BioTags.Found> names, List<TripleDecoder.Pair> pairs, Map<Integer, float[]> scores) {

        List<Relation> relations(TripleDecoder decoder) {
            return decoder.relations(
                    names, scores.keySet().stream().map(pairs::get).toList(), List.copyOf(scores.values()));
        }
    }

    private List<Answer> answers(List<SeenText> texts) {
        List<Answer> answers = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
            answers.addAll(answersTo(texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE))));
        }
        return answers;
    }

    private List<Answer> answersTo(List<SeenText> texts) {
        BioTags tags = network.names().tags();
        List<float[][]> judged = texts.stream()
                .map(text -> new float[text.words().size()][tags.count()])
                .toList();
        List<List<Part>> batches = Part.batches(texts, cut);
        try (NDManager scratch = Torch.manager()) {
            Pass pass = new Pass(new ParameterStore(scratch, false), false);
            List<SeenTexts> seen = new ArrayList<>();
            for (List<Part> batch : batches) {
                seen.add(SeenTexts.of(network, pass, Part.words(batch), scratch));
                List<float[][]> scores = seen.getLast().tagScores();
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).judge(scores.get(i), judged.get(batch.get(i).text()));
                }
            }
            List<Answer> answers = judged.stream()
                    .map(scores -> tags.decode(scores, network.names().crf().moves()))
                    .map(names -> new Answer(names, decoder.pairs(names), new TreeMap<>()))
                    .toList();
            for (int batch = 0; batch < batches.size(); batch++) {
                ask(batches.get(batch), seen.get(batch), answers);
            }
            return answers;
        }
    }

    /// A pair of a text's names, by its place in the list.
    private record Asked(Answer answer, int pair) {}

    /// Asks for the pairs that stand in these parts; of those that several parts see, the last answer counts.
    private static void ask(List<Part> batch, SeenTexts seen, List<Answer> answers) {
        List<Asked> asked = new ArrayList<>();
        List<SpanPairs.Pair> spans = new ArrayList<>();
        for (int input = 0; input < batch.size(); input++) {
            Window window = batch.get(input).window();
            Answer answer = answers.get(batch.get(input).text());
            for (int pair = 0; pair < answer.pairs().size(); pair++) {
                BioTags.Found head = answer.names().get(answer.pairs().get(pair).head());
                BioTags.Found tail = answer.names().get(answer.pairs().get(pair).tail());
                if (isIn(window, head) && isIn(window, tail)) {
                    asked.add(new Asked(answer, pair));
                    spans.add(new SpanPairs.Pair(input, within(window, head), within(window, tail)));
                }
            }
        }
        List<float[]> scores = seen.pairScores(spans);
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).answer().scores().put(asked.get(i).pair(), scores.get(i));
        }
    }

    private static boolean isIn(Window window, BioTags.Found name) {
        return window.from() <= name.start() && name.end() <= window.to();
    }

    private static Span within(Window window, BioTags.Found name) {
        return new Span(name.start() - window.from(), name.end() - window.from());
    }

    @Override
    public void close() {
        manager.close();
    }
}
