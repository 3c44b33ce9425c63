package iconograph.models.visibility;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import iconograph.contracts.ModelVersion;
import iconograph.models.Torch;
import iconograph.models.VisibilityReader;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;

/// A trained [VisibilityNetwork], reading.
public final class ShownNames implements VisibilityReader {

    private static final int PIECES = 1024;

    private final NDManager manager;
    private final VisibilityNetwork network;
    private final PostPart.Cut cut;
    private final ModelVersion version;

    private ShownNames(NDManager manager, VisibilityNetwork network, PostPart.Cut cut, ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.cut = cut;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param shipped weights that were trained with the shipped settings
    /// @throws IOException if they are those of something else
    public static ShownNames of(String name, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            VisibilitySettings settings = VisibilitySettings.shipped();
            Backbone backbone = Backbone.baseCased();
            VisibilityNetwork network = new VisibilityNetwork(settings);
            network.start(backbone.checkpoint(manager), manager);
            shipped.checkLabels(settings.types());
            Weights.restore(network, shipped.weights());
            network.readWith(backbone.frozen(settings.encoder()), manager);
            return new ShownNames(
                    manager,
                    network,
                    new PostPart.Cut(backbone.pieces(), settings),
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

    /// A part of one of the posts.
    private record Question(int post, PostPart part) {}

    @Override
    public List<List<Visibility>> look(List<NamedPost> posts) {
        List<Question> questions = IntStream.range(0, posts.size())
                .boxed()
                .flatMap(post -> cut.parts(posts.get(post)).stream().map(part -> new Question(post, part)))
                .sorted(Comparator.comparingInt(question -> question.part().length()))
                .toList();
        Visibility[][] answers =
                posts.stream().map(post -> new Visibility[post.names().size()]).toArray(Visibility[][]::new);
        for (int from = 0, to; from < questions.size(); from = to) {
            to = from + 1;
            while (to < questions.size()
                    && (to + 1 - from) * questions.get(to).part().length() <= PIECES) {
                to++;
            }
            answer(questions.subList(from, to), answers);
        }
        return Arrays.stream(answers).map(List::of).toList();
    }

    private void answer(List<Question> questions, Visibility[][] answers) {
        try (NDManager scratch = Torch.manager()) {
            float[] scores = new Pass(new ParameterStore(scratch, false), false)
                    .through(
                            network,
                            PostPart.batch(questions.stream()
                                            .map(Question::part)
                                            .toList())
                                    .arrays(scratch))
                    .toFloatArray();
            int row = 0;
            for (Question question : questions) {
                for (PostPart.Asked name : question.part().names()) {
                    double lead = scores[2 * row + 1] - scores[2 * row];
                    answers[question.post()][name.number()] = new Visibility(lead > 0, 1 / (1 + Math.exp(-lead)));
                    row++;
                }
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
