package iconograph.models.papers.tagger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.loss.TagLoss;
import iconograph.models.data.SharedData;
import iconograph.models.data.TaggedPost;
import iconograph.models.training.Course;
import iconograph.models.training.NameScores;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How the [Tagger] learns from marked posts.
///
/// The layers below the lowest adapter say the same about a post in every epoch, so their answer is computed once and
/// kept (about 100 kB a post, outside the heap). Posts are batched with others of the same padded length.
public final class TaggerCourse implements Course<TaggerCourse.Batch> {

    private static final int PIECES_PER_BATCH = 512;

    private final NDManager manager;
    private final Tagger tagger;
    private final ParameterStore weights;
    private final List<Lesson> lessons;
    private final Map<String, List<Lesson>> development;
    private final Map<String, String> notes;
    private Boldness boldness = new Boldness(0);

    /// @param manager owner of the tagger's weights; closed with the course
    TaggerCourse(
            NDManager manager,
            Tagger tagger,
            WordPieces pieces,
            int piecesPerWord,
            List<TaggedPost> posts,
            Map<String, List<TaggedPost>> development,
            Map<String, String> notes) {
        this.manager = manager;
        this.tagger = tagger;
        this.weights = new ParameterStore(manager, false);
        this.lessons = lessonsOf(posts, pieces, piecesPerWord);
        this.development = new LinkedHashMap<>();
        development.forEach((set, held) -> this.development.put(set, lessonsOf(held, pieces, piecesPerWord)));
        this.notes = notes;
    }

    /// The course of the shipped weights.
    ///
    /// @param seed of the weights that start at random
    public static TaggerCourse shipped(SharedData data, long seed) throws IOException {
        Torch.engine().setRandomSeed((int) seed);
        TaggerSettings settings = TaggerSettings.shipped();
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        Tagger tagger = new Tagger(settings).load(backbone.checkpoint(manager));
        tagger.initialize(manager, DataType.FLOAT32, new Shape(1, 8), new Shape(1, 8));
        Map<String, String> notes = new LinkedHashMap<>();
        List<TaggedPost> posts = new ArrayList<>();
        data.toLearnFrom().forEach((set, chosen) -> {
            notes.put("posts from " + set, Integer.toString(chosen.size()));
            posts.addAll(chosen);
        });
        return new TaggerCourse(
                manager,
                tagger,
                backbone.pieces(),
                settings.piecesPerWord(),
                posts,
                data.toDevelopOn(List.of("gmner", "twitter2017")),
                notes);
    }

    private static List<Lesson> lessonsOf(List<TaggedPost> posts, WordPieces pieces, int piecesPerWord) {
        return posts.stream()
                .map(post -> new Lesson(post, WordBatch.Input.of(post.words(), pieces, piecesPerWord)))
                .toList();
    }

    /// A marked post, and what the frozen layers say about it once they were asked.
    private static final class Lesson {

        private final TaggedPost post;
        private final WordBatch.Input input;
        private NDList lower = new NDList();

        Lesson(TaggedPost post, WordBatch.Input input) {
            this.post = post;
            this.input = input;
        }

        int length() {
            return WordBatch.paddedLength(input.pieces().length);
        }
    }

    /// Posts of the same padded length.
    public record Batch(List<?> posts) {

        @SuppressWarnings("unchecked")
        private List<Lesson> lessons() {
            return (List<Lesson>) posts;
        }

        private WordBatch words() {
            return new WordBatch(
                    lessons().stream().map(lesson -> lesson.input).toList(),
                    lessons().getFirst().length());
        }
    }

    @Override
    public Block network() {
        return tagger;
    }

    @Override
    public Map<String, String> notes() {
        return notes;
    }

    @Override
    public List<Batch> batches(long seed) {
        Random chance = new Random(seed);
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        List<Batch> batches = batched(shuffled);
        Collections.shuffle(batches, chance);
        return batches;
    }

    private static List<Batch> batched(List<Lesson> lessons) {
        Map<Integer, List<Lesson>> byLength = new TreeMap<>();
        lessons.forEach(lesson -> byLength.computeIfAbsent(lesson.length(), length -> new ArrayList<>())
                .add(lesson));
        List<Batch> batches = new ArrayList<>();
        byLength.forEach((length, same) -> {
            int most = Math.max(1, PIECES_PER_BATCH / length);
            for (int from = 0; from < same.size(); from += most) {
                batches.add(new Batch(List.copyOf(same.subList(from, Math.min(same.size(), from + most)))));
            }
        });
        return batches;
    }

    @Override
    public NDArray loss(Batch batch, NDManager scratch) {
        WordBatch words = batch.words();
        int tags = tagger.tags().count();
        float[] right = new float[words.inputs().size() * words.length() * tags];
        int rows = 0;
        for (int post = 0; post < words.inputs().size(); post++) {
            Lesson lesson = batch.lessons().get(post);
            int[] tagOf = tagsOf(lesson.post, tagger.tags());
            for (int word = 0; word < tagOf.length; word++) {
                int row = post * words.length() + lesson.input.firsts()[word];
                right[row * tags + tagOf[word]] = 1;
                rows++;
            }
        }
        NDArray scores = scores(batch, words, true, scratch);
        return TagLoss.of(scores, scratch.create(right, scores.getShape()), Math.max(1, rows));
    }

    private static int[] tagsOf(TaggedPost post, BioTags tags) {
        int[] tagOf = new int[post.words().size()];
        for (TaggedPost.Name name : post.names()) {
            for (int word = name.start(); word < name.end(); word++) {
                tagOf[word] = word == name.start() ? tags.begin(name.type()) : tags.inside(name.type());
            }
        }
        return tagOf;
    }

    private NDArray scores(Batch batch, WordBatch words, boolean training, NDManager scratch) {
        Pass pass = new Pass(weights, training);
        NDArray real = words.real(scratch);
        return tagger.upper(pass, lower(batch, words, real, scratch), real);
    }

    private NDArray lower(Batch batch, WordBatch words, NDArray real, NDManager scratch) {
        List<Lesson> posts = batch.lessons();
        if (posts.stream().anyMatch(post -> post.lower.isEmpty())) {
            NDArray rows = tagger.lower(new Pass(weights, false), words.ids(scratch), real);
            NDList parts = rows.split(posts.size());
            for (int i = 0; i < posts.size(); i++) {
                NDArray kept = parts.get(i).duplicate();
                kept.attach(manager);
                posts.get(i).lower = new NDList(kept);
            }
            return rows;
        }
        NDList parts = new NDList();
        for (Lesson post : posts) {
            NDArray part = post.lower.singletonOrThrow();
            part.tempAttach(scratch);
            parts.add(part);
        }
        NDArray joined = NDArrays.concat(parts);
        joined.attach(scratch);
        for (Lesson post : posts) {
            post.lower.singletonOrThrow().attach(manager);
        }
        return joined;
    }

    /// Scores each set at the [boldness][Boldness] that suits them all best.
    @Override
    public Map<String, NameScores> develop() {
        Map<String, Boldness.Judged> judged = new LinkedHashMap<>();
        development.forEach((set, posts) -> {
            List<float[][]> answers = new ArrayList<>();
            List<List<TaggedPost.Name>> gold = new ArrayList<>();
            for (Batch batch : batched(posts)) {
                batch.lessons().forEach(lesson -> gold.add(lesson.post.names()));
                answers.addAll(judge(batch));
            }
            judged.put(set, new Boldness.Judged(answers, gold));
        });
        boldness = Boldness.best(judged.values(), tagger.tags());
        Map<String, NameScores> scores = new LinkedHashMap<>();
        judged.forEach((set, answers) -> scores.put(set, boldness.scores(answers, tagger.tags())));
        return scores;
    }

    private List<float[][]> judge(Batch batch) {
        try (NDManager scratch = NDManager.newBaseManager()) {
            WordBatch words = batch.words();
            return TagReading.logProbabilities(words, scores(batch, words, false, scratch));
        }
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> weights =
                new LinkedHashMap<>(Weights.copyOf(tagger, Map.of()).weights());
        weights.computeIfPresent("bias", (name, bias) -> boldness.workedInto(bias));
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("boldness", "%.1f".formatted(boldness.value()));
        return new SafeTensors(weights, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
