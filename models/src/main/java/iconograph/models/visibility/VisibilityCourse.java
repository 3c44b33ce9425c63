package iconograph.models.visibility;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.Captions;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.SharedData;
import iconograph.models.data.TaggedPost;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How a [VisibilityNetwork] learns from posts of which people have marked what their pictures show.
///
/// Many pictures have no words already; of the others, a tenth are withheld in each epoch. One of ten words of the text
/// is hidden, so that the network learns to go by what stands around a name and not by heart.
public final class VisibilityCourse implements Course<Lesson.Batch> {

    private static final String SET = "gmner";
    private static final double WITHHELD = 0.1;
    private static final double HIDDEN = 0.1;

    private final NDManager manager;
    private final VisibilityNetwork network;
    private final VisibilitySettings settings;
    private final ParameterStore weights;
    private final int mask;
    private final List<Lesson> lessons;
    private final Map<String, List<Lesson>> development = new LinkedHashMap<>();
    private Border border = new Border(0);

    /// Posts whose pictures people have marked.
    ///
    /// @param boxes of the posts' names
    record Marked(List<TaggedPost> posts, NamedBoxes boxes) {}

    /// @param manager owner of the network's weights; closed with the course
    /// @param network initialised
    VisibilityCourse(
            NDManager manager,
            VisibilityNetwork network,
            VisibilitySettings settings,
            WordPieces pieces,
            Marked toLearnFrom,
            Marked toDevelopOn,
            Captions captions) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.weights = new ParameterStore(manager, false);
        this.mask = pieces.id("[MASK]");
        PostPart.Cut cut = new PostPart.Cut(pieces, settings);
        this.lessons = Lesson.of(toLearnFrom.posts(), toLearnFrom.boxes(), captions, cut);
        List<Lesson> ready = Lesson.of(toDevelopOn.posts(), toDevelopOn.boxes(), captions, cut);
        development.put(SET, ready);
        development.put(
                SET + " without pictures",
                ready.stream().map(Lesson::withoutContext).toList());
    }

    /// GMNER's train split, measured on its dev split.
    public static VisibilityCourse gmner(Material material) throws IOException {
        SharedData data = material.data();
        VisibilitySettings settings = VisibilitySettings.shipped();
        Torch.engine().setRandomSeed((int) material.seed());
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        VisibilityNetwork network = new VisibilityNetwork(settings);
        network.start(backbone.checkpoint(manager), manager);
        network.encoder().shorten();
        return new VisibilityCourse(
                manager,
                network,
                settings,
                backbone.pieces(),
                new Marked(data.trainSplit(SET), data.boxes("train")),
                new Marked(data.devSplit(SET), data.boxes("dev")),
                data.captions());
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of(
                "posts",
                Integer.toString(lessons.size()),
                ShippedWeights.LABELS,
                ShippedWeights.listed(settings.types()));
    }

    @Override
    public List<Lesson.Batch> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> shuffled = new ArrayList<>();
        for (Lesson lesson : lessons) {
            boolean withheld = lesson.part().input().hasContext() && chance.nextDouble() < WITHHELD;
            shuffled.add((withheld ? lesson.withoutContext() : lesson).hiding(HIDDEN, chance, mask));
        }
        Collections.shuffle(shuffled, chance);
        List<Lesson.Batch> batches = new ArrayList<>(Lesson.batches(shuffled));
        Collections.shuffle(batches, chance);
        return batches;
    }

    /// The mean cross-entropy over the names.
    @Override
    public NDArray loss(Lesson.Batch batch, NDManager scratch) {
        NDArray scores = new Pass(weights, true).through(network, batch.arrays(scratch));
        return CrossEntropy.of(scores, batch.right(), scores.getShape().get(0), scratch);
    }

    /// Scores the set at the [border][Border] that suits it best with its pictures, and without them at the same.
    @Override
    public Map<String, Counts> develop() {
        Map<String, Counts> scores = new LinkedHashMap<>();
        development.forEach((set, posts) -> {
            List<Float> leads = new ArrayList<>();
            List<Boolean> visible = new ArrayList<>();
            for (Lesson.Batch batch : Lesson.batches(posts)) {
                leads.addAll(leads(batch));
                visible.addAll(batch.visible());
            }
            if (set.equals(SET)) {
                border = Border.best(leads, visible);
            }
            scores.put(set, border.scores(leads, visible));
        });
        return scores;
    }

    private List<Float> leads(Lesson.Batch batch) {
        try (NDManager scratch = NDManager.newBaseManager()) {
            float[] scores = new Pass(weights, false)
                    .through(network, batch.arrays(scratch))
                    .toFloatArray();
            List<Float> leads = new ArrayList<>();
            for (int name = 0; name < scores.length; name += 2) {
                leads.add(scores[name + 1] - scores[name]);
            }
            return leads;
        }
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> learned =
                new LinkedHashMap<>(Weights.copyOf(network, Map.of()).weights());
        learned.computeIfPresent("head.bias", (name, bias) -> border.workedInto(bias));
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("border", "%.1f".formatted(border.value()));
        return new SafeTensors(learned, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
