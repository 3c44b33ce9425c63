package iconograph.models.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import iconograph.models.Torch;
import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.TagHead;
import iconograph.models.data.Captions;
import iconograph.models.data.MarkedPost;
import iconograph.models.data.SharedData;
import iconograph.models.data.TaggedPost;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How a [TagNetwork] learns from marked posts.
///
/// An epoch has every post once, in one of its markings by chance, and a fifth of the posts of each other set, for
/// which there is a [head][ManyHeads] of their own. Posts are batched with others of the same padded length. A fifth of
/// the pictures' words are withheld in each epoch, so that a post without a picture is read as well.
public final class TagCourse implements Course<LessonBatch> {

    private static final int SHARE_BESIDES = 5;
    private static final double WITHHELD = 0.2;

    private final NDManager manager;
    private final ManyHeads network;
    private final ParameterStore weights;
    private final List<List<Lesson>> lessons;
    private final List<List<Lesson>> besides = new ArrayList<>();
    private final Map<String, List<Lesson>> development = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private Boldness boldness = new Boldness(0);

    /// @param manager     owner of the network's weights; closed with the course
    /// @param network     initialised
    /// @param besides     posts with names of other types, by set
    /// @param development posts to measure on, by set
    public TagCourse(
            NDManager manager,
            TagNetwork network,
            NameSettings settings,
            WordPieces pieces,
            List<MarkedPost> posts,
            Map<String, List<TaggedPost>> besides,
            Map<String, List<TaggedPost>> development,
            Captions captions) {
        this.manager = manager;
        this.weights = new ParameterStore(manager, false);
        TagHead head = network.head();
        this.lessons = posts.stream()
                .map(post -> Lesson.of(post.markings(), pieces, settings, head.tags(), captions::of))
                .toList();
        development.forEach((set, held) -> {
            List<Lesson> ready = Lesson.of(held, pieces, settings, head.tags(), captions::of);
            this.development.put(set, ready);
            if (settings.contextPieces() > 0) {
                this.development.put(
                        set + " without pictures",
                        ready.stream().map(Lesson::withoutContext).toList());
            }
        });
        List<TagHead> further = new ArrayList<>();
        besides.values().forEach(set -> {
            TagHead own = settings.head(typesIn(set));
            own.initialize(
                    manager, DataType.FLOAT32, new Shape(8, settings.encoder().hidden()));
            further.add(own);
            this.besides.add(Lesson.of(set, pieces, settings, own.tags(), captions::of));
        });
        this.network = new ManyHeads(network, further);
        notes.put(ShippedWeights.LABELS, ShippedWeights.listed(settings.types()));
        notes.put("posts", Integer.toString(posts.size()));
        notes.put(
                "markings",
                Integer.toString(
                        posts.stream().mapToInt(post -> post.markings().size()).sum()));
        besides.forEach((set, others) -> notes.put("posts besides, from " + set, Integer.toString(others.size())));
    }

    /// The course of the product's weights: all train splits, without the pictures' words.
    ///
    /// @param make how a network of some settings is made
    public static TagCourse product(Function<NameSettings, ? extends TagNetwork> make, Material material)
            throws IOException {
        SharedData data = material.data();
        NameSettings settings = NameSettings.textOnly();
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        return new TagCourse(
                manager,
                fresh(make.apply(settings), backbone, manager, material.seed()),
                settings,
                backbone.pieces(),
                data.toLearnFrom(),
                data.besides(),
                data.toDevelopOn(SharedData.DEVELOPED_ON),
                Captions.none());
    }

    /// The course of a benchmark: its own train split and no other, with the captions of the pictures.
    ///
    /// @param make how a network of some settings is made
    /// @param set  one of `gmner`, `fmnerg`, `twitter2017` and `twitter2015`
    public static TagCourse benchmark(Function<NameSettings, ? extends TagNetwork> make, String set, Material material)
            throws IOException {
        return benchmark(make, set, new SafeTensors(Map.of(), Map.of()), material);
    }

    /// Likewise, but it goes on where another network of the same benchmark ended.
    ///
    /// @param earlier what that one has learned
    public static TagCourse benchmark(
            Function<NameSettings, ? extends TagNetwork> make, String set, SafeTensors earlier, Material material)
            throws IOException {
        SharedData data = material.data();
        NameSettings settings = NameSettings.benchmark(set);
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        TagNetwork network = fresh(make.apply(settings), backbone, manager, material.seed());
        Weights.begin(network, earlier);
        return new TagCourse(
                manager,
                network,
                settings,
                backbone.pieces(),
                data.trainSplit(set).stream()
                        .map(post -> new MarkedPost(post.id(), List.of(post)))
                        .toList(),
                Map.of(),
                Map.of(set, data.devSplit(set)),
                data.captions());
    }

    private static TagNetwork fresh(TagNetwork network, Backbone backbone, NDManager manager, long seed)
            throws IOException {
        Torch.engine().setRandomSeed((int) seed);
        network.start(backbone.checkpoint(manager), manager);
        network.encoder().shorten();
        return network;
    }

    private static List<String> typesIn(List<TaggedPost> posts) {
        return posts.stream()
                .flatMap(post -> post.names().stream())
                .map(TaggedPost.Name::type)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return notes;
    }

    @Override
    public List<LessonBatch> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> chosen = new ArrayList<>();
        for (List<Lesson> markings : lessons) {
            Lesson lesson = markings.get(chance.nextInt(markings.size()));
            boolean withheld = lesson.input().hasContext() && chance.nextDouble() < WITHHELD;
            chosen.add(withheld ? lesson.withoutContext() : lesson);
        }
        Collections.shuffle(chosen, chance);
        List<LessonBatch> batches =
                new ArrayList<>(LessonBatch.of(network.network().head(), chosen));
        for (int set = 0; set < besides.size(); set++) {
            List<Lesson> others = new ArrayList<>(besides.get(set));
            Collections.shuffle(others, chance);
            batches.addAll(LessonBatch.of(
                    network.further().get(set), others.subList(0, (others.size() - 1) / SHARE_BESIDES + 1)));
        }
        Collections.shuffle(batches, chance);
        return batches;
    }

    /// Per word, the surprise at the right tags, and what the network itself adds.
    @Override
    public NDArray loss(LessonBatch batch, NDManager scratch) {
        Pass pass = new Pass(weights, true);
        WordBatch words = batch.words();
        NDList seen = seen(words, pass, scratch);
        NDArray surprise = batch.head().surprise(pass, seen.get(0), words, batch.right(scratch));
        NDArray loss = Numbers.times(surprise.sum(), 1.0 / Math.max(1, batch.wordCount()), scratch);
        return seen.size() > 1 ? loss.add(seen.get(1)) : loss;
    }

    private NDList seen(WordBatch words, Pass pass, NDManager scratch) {
        return network.network().seen(pass, words.arrays(scratch));
    }

    /// Scores each set at the [boldness][Boldness] that suits them all best.
    @Override
    public Map<String, Counts> develop() {
        TagHead head = network.network().head();
        Map<String, Boldness.Judged> judged = new LinkedHashMap<>();
        development.forEach((set, posts) -> {
            List<float[][]> answers = new ArrayList<>();
            List<List<TaggedPost.Name>> gold = new ArrayList<>();
            for (LessonBatch batch : LessonBatch.of(head, posts)) {
                batch.lessons().forEach(lesson -> gold.add(lesson.post().names()));
                answers.addAll(judge(batch));
            }
            judged.put(set, new Boldness.Judged(answers, gold));
        });
        boldness = Boldness.best(judged.values(), head.tags(), head.crf().moves());
        Map<String, Counts> scores = new LinkedHashMap<>();
        judged.forEach((set, answers) -> scores.put(
                set, boldness.scores(answers, head.tags(), head.crf().moves()).all()));
        return scores;
    }

    private List<float[][]> judge(LessonBatch batch) {
        try (NDManager scratch = NDManager.newBaseManager()) {
            Pass pass = new Pass(weights, false);
            WordBatch words = batch.words();
            NDArray scores =
                    pass.through(batch.head(), seen(words, pass, scratch).get(0));
            return TagReading.scores(words, scores);
        }
    }

    /// The network alone, without the further heads.
    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> learned =
                new LinkedHashMap<>(Weights.copyOf(network.network(), Map.of()).weights());
        learned.computeIfPresent("head.bias", (name, bias) -> boldness.workedInto(bias));
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("boldness", "%.1f".formatted(boldness.value()));
        return new SafeTensors(learned, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
