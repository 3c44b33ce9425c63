package iconograph.models.relations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Relation;
import iconograph.models.RelationReader;
import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelationLabels;
import iconograph.models.data.SeenPair;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// A trained [PairNetwork], reading.
///
/// Of the mentions in a post, only those are paired whose types a relation can connect, and of a long post's pairs the
/// [nearest][#MOST_PAIRS], so that a list of a hundred names does not cost ten thousand passes.
public final class PairReader implements RelationReader {

    private static final int MOST_PAIRS = 60;

    private final NDManager manager;
    private final PairNetwork network;
    private final RelationLabels labels;
    private final FittingRelations fitting;
    private final MarkedInput marked;
    private final ModelVersion version;

    private PairReader(
            NDManager manager,
            PairNetwork network,
            RelationSettings settings,
            MarkedInput marked,
            ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.labels = settings.labels();
        this.fitting = new FittingRelations(labels);
        this.marked = marked;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param network made with these settings
    /// @param shipped weights that were trained with them
    /// @throws IOException if they are those of something else
    public static PairReader of(String name, PairNetwork network, RelationSettings settings, ShippedWeights shipped)
            throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Backbone backbone = Backbone.baseCased();
            network.start(backbone.checkpoint(manager), manager);
            shipped.checkLabels(settings.labels().names());
            Weights.restore(network, shipped.weights());
            network.readWith(backbone.frozen(settings.encoder()), manager);
            return new PairReader(
                    manager,
                    network,
                    settings,
                    new MarkedInput(backbone.pieces(), settings),
                    new ModelVersion(name, shipped.version()));
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new IOException("the weights of %s do not fit: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    /// Two of a text's mentions.
    private record Asked(int text, int head, int tail, SeenPair seen) {

        int distance() {
            return Math.abs(seen.pair().head().start() - seen.pair().tail().start());
        }
    }

    @Override
    public List<List<Relation>> read(List<NamedText> texts) {
        List<Asked> asked = new ArrayList<>();
        List<List<Relation>> relations = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            asked.addAll(pairsOf(text, texts.get(text)));
            relations.add(new ArrayList<>());
        }
        List<float[]> scores = scores(asked.stream().map(Asked::seen).toList());
        for (int i = 0; i < asked.size(); i++) {
            Asked pair = asked.get(i);
            List<Mention> mentions = texts.get(pair.text()).mentions();
            fitting.likeliest(
                            scores.get(i),
                            mentions.get(pair.head()).type(),
                            mentions.get(pair.tail()).type())
                    .ifPresent(found -> relations
                            .get(pair.text())
                            .add(new Relation(pair.head(), pair.tail(), found.name(), found.score())));
        }
        return relations.stream().map(FittingRelations::oneWay).toList();
    }

    private List<Asked> pairsOf(int text, NamedText named) {
        List<TweetWords.Word> words = TweetWords.in(named.post().text());
        List<String> texts = words.stream().map(TweetWords.Word::text).toList();
        List<Optional<Span>> spans = named.mentions().stream()
                .map(mention -> wordsOf(mention, named.post().text(), words))
                .toList();
        List<Asked> pairs = new ArrayList<>();
        for (int head = 0; head < spans.size(); head++) {
            for (int tail = 0; tail < spans.size(); tail++) {
                if (head != tail
                        && spans.get(head).isPresent()
                        && spans.get(tail).isPresent()
                        && fitting.canRelate(
                                named.mentions().get(head).type(),
                                named.mentions().get(tail).type())) {
                    MentionPair pair = new MentionPair(
                            texts,
                            spans.get(head).orElseThrow(),
                            spans.get(tail).orElseThrow());
                    if (marked.seesBoth(pair)) {
                        pairs.add(new Asked(
                                text,
                                head,
                                tail,
                                new SeenPair(pair, named.post().context())));
                    }
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingInt(Asked::distance))
                .limit(MOST_PAIRS)
                .toList();
    }

    /// The words that a mention touches.
    private static Optional<Span> wordsOf(Mention mention, String text, List<TweetWords.Word> words) {
        int[] touched = TweetWords.touched(text, words, mention.span());
        return touched.length == 0
                ? Optional.empty()
                : Optional.of(new Span(touched[0], touched[touched.length - 1] + 1));
    }

    @Override
    public List<FoundRelation> classify(List<SeenPair> pairs) {
        return scores(pairs).stream().map(this::likeliestOfAll).toList();
    }

    private FoundRelation likeliestOfAll(float[] scores) {
        int best = IntStream.range(0, scores.length)
                .boxed()
                .max(Comparator.comparingDouble(label -> scores[label]))
                .orElseThrow();
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - scores[best]);
        }
        return new FoundRelation(labels.names().get(best), 1 / sum);
    }

    /// @return (classes) for each pair
    private List<float[]> scores(List<SeenPair> pairs) {
        List<WordBatch.Input> inputs = pairs.stream().map(marked::of).toList();
        List<Integer> sorted = IntStream.range(0, inputs.size())
                .boxed()
                .sorted(Comparator.comparingInt(pair -> inputs.get(pair).pieces().length))
                .toList();
        float[][] scores = new float[pairs.size()][];
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size() && (to + 1 - from) * length(inputs.get(sorted.get(to))) <= PairBatch.PIECES) {
                to++;
            }
            List<Integer> some = sorted.subList(from, to);
            PairBatch batch = new PairBatch(
                    new WordBatch(some.stream().map(inputs::get).toList(), length(inputs.get(some.getLast()))),
                    List.of());
            List<float[]> answers = ask(batch);
            for (int i = 0; i < some.size(); i++) {
                scores[some.get(i)] = answers.get(i);
            }
        }
        return List.of(scores);
    }

    private static int length(WordBatch.Input input) {
        return WordBatch.paddedLength(input.pieces().length);
    }

    private List<float[]> ask(PairBatch batch) {
        try (NDManager scratch = Torch.manager()) {
            float[] all = new Pass(new ParameterStore(scratch, false), false)
                    .through(network, batch.inputs(scratch))
                    .toFloatArray();
            int classes = labels.names().size();
            return IntStream.range(0, batch.size())
                    .mapToObj(pair -> Arrays.copyOfRange(all, pair * classes, (pair + 1) * classes))
                    .toList();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
