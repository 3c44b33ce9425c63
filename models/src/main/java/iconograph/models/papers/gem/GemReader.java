package iconograph.models.papers.gem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.Knowledge;
import iconograph.contracts.ModelVersion;
import iconograph.models.Torch;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagMoves;
import iconograph.models.blocks.knowledge.RememberedKnowledge;
import iconograph.models.chat.LanguageModel;
import iconograph.models.data.FineTypes;
import iconograph.models.data.SeenText;
import iconograph.models.names.NameSettings;
import iconograph.models.names.TagScores;
import iconograph.models.names.WordReader;

import ai.djl.ndarray.NDManager;

/// A trained [Gem], reading, with [others' opinions][Opinions] where it doubts.
public final class GemReader extends WordReader {

    private static final int NAMES_REMEMBERED = 10_000;

    private final NDManager manager;
    private final Gem network;
    private final TagScores scores;
    private final List<String> types;
    private final Opinions opinions;
    private final ModelVersion version;

    private GemReader(
            NDManager manager,
            Gem network,
            TagScores scores,
            List<String> types,
            Opinions opinions,
            ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.scores = scores;
        this.types = types;
        this.opinions = opinions;
        this.version = version;
    }

    /// @param name      in the catalogue
    /// @param shipped   weights that were trained with the shipped settings
    /// @param knowledge what it may look up
    /// @param asked     a large language model that judges where it doubts, if there is one
    /// @throws IOException if they are those of something else
    public static GemReader of(
            String name,
            NameSettings settings,
            ShippedWeights shipped,
            Knowledge knowledge,
            Optional<LanguageModel> asked)
            throws IOException {
        return of(name, settings, GemSettings.shipped(), shipped, knowledge, asked);
    }

    static GemReader of(
            String name,
            NameSettings settings,
            GemSettings own,
            ShippedWeights shipped,
            Knowledge knowledge,
            Optional<LanguageModel> asked)
            throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            Backbone backbone = Backbone.baseCased();
            Gem network = new Gem(settings, own, FineTypes::coarseOf);
            network.start(backbone.checkpoint(manager), manager);
            shipped.checkLabels(settings.types());
            Judge judge = Judge.in(shipped.weights(), settings.types().size());
            Weights.restore(network, Judge.without(shipped.weights()));
            network.readWith(backbone.frozen(settings.encoder()), manager);
            return new GemReader(
                    manager,
                    network,
                    new TagScores(network, settings.cut(backbone.pieces())),
                    settings.types(),
                    new Opinions(
                            settings.types(),
                            new SecondOpinion(own, judge, new RememberedKnowledge(knowledge, NAMES_REMEMBERED)),
                            asked.map(AskedTypes::new)),
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

    @Override
    protected List<List<BioTags.Found>> find(List<SeenText> texts) {
        List<float[][]> judged = scores.of(texts);
        List<List<BioTags.Found>> found = new ArrayList<>();
        for (int text = 0; text < judged.size(); text++) {
            found.add(names(texts.get(text), judged.get(text)));
        }
        return found;
    }

    private List<BioTags.Found> names(SeenText text, float[][] scores) {
        BioTags tags = network.head().tags();
        TagMoves moves = network.head().crf().moves();
        List<BioTags.Place> places = tags.likeliest(scores, moves);
        List<double[]> likely = tags.probabilities(places, scores, moves);
        List<double[]> judged = opinions.of(
                text,
                places.stream()
                        .map(place -> String.join(" ", text.words().subList(place.start(), place.end())))
                        .toList(),
                likely);
        List<BioTags.Found> names = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            BioTags.Place place = places.get(i);
            double[] second = judged.get(i);
            int type = likely.get(i) == second ? types.indexOf(place.type()) : likeliest(second);
            names.add(new BioTags.Found(place.start(), place.end(), types.get(type), second[type]));
        }
        return names;
    }

    private static int likeliest(double[] types) {
        int best = 0;
        for (int type = 1; type < types.length; type++) {
            best = types[type] > types[best] ? type : best;
        }
        return best;
    }

    @Override
    public void close() {
        manager.close();
    }
}
