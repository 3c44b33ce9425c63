package iconograph.models.papers.hindex;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import iconograph.models.Torch;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.Captions;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.NamedBoxes;
import iconograph.models.data.SeenText;
import iconograph.models.data.SharedData;
import iconograph.models.data.TaggedPost;
import iconograph.models.grounding.Aim;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.Scene;
import iconograph.models.grounding.SceneBatch;
import iconograph.models.grounding.ScoredPhrase;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.View;
import iconograph.models.papers.hindex.IndexBatch.Row;
import iconograph.models.papers.hindex.IndexBatch.Telling;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How an [HIndex] learns: to write the names of posts with captions, and to point at the regions of photos that the
/// phrases of sentences speak of. An epoch has some posts and some photos by chance, a photo with one of its
/// sentences. A fifth of the captions are withheld, so that a post without a picture is read as well.
public final class HIndexCourse implements Course<HIndexCourse.Study> {

    static final String PLACES = "places";
    static final String THRESHOLD = "threshold";

    /// In a batch of posts, padding included.
    private static final int PIECES = 320;

    private static final int PHOTOS_TOGETHER = 2;

    /// Of a photo, that are learned from at once.
    private static final int SENTENCES = 3;

    private static final double WITHHELD = 0.2;

    private static final int POSTS_AN_EPOCH = 420;
    private static final int PHOTOS_AN_EPOCH = 60;
    private static final int DEVELOPMENT_POSTS = 100;
    private static final int DEVELOPMENT_PHOTOS = 12;

    private final NDManager manager;
    private final HIndex network;
    private final HIndexSettings settings;
    private final WordPieces vocabulary;
    private final Indices indices;
    private final PhraseRows phrases;
    private final Lessons lessons;
    private final Runnable end;
    private final ParameterStore weights;
    private double threshold = 0.5;

    /// What is learned from together: posts or photos.
    public sealed interface Study {}

    record Posts(List<PostLesson> posts) implements Study {
        Posts {
            posts = List.copyOf(posts);
        }
    }

    /// @param sentences equally many of each photo, photo by photo
    record Photos(List<PhotoLesson> photos, List<Sentence> sentences) implements Study {
        Photos {
            photos = List.copyOf(photos);
            sentences = List.copyOf(sentences);
        }
    }

    /// A post as pieces, and what is to be written.
    record PostLesson(TaggedPost post, WordBatch.Input input, int[] sequence) {

        Row row() {
            return new Row(input, List.of(Telling.whole(sequence)));
        }

        PostLesson withoutContext() {
            return new PostLesson(post, input.alone(), sequence);
        }
    }

    /// What there is to learn from, and to measure on.
    ///
    /// @param postsAnEpoch  at most
    /// @param photosAnEpoch at most
    /// @param places        where something may be, whatever a photo shows
    record Lessons(
            List<PostLesson> posts,
            int postsAnEpoch,
            List<PostLesson> developmentPosts,
            List<PhotoLesson> photos,
            int photosAnEpoch,
            List<PhotoLesson> developmentPhotos,
            Places places) {

        Lessons {
            posts = List.copyOf(posts);
            developmentPosts = List.copyOf(developmentPosts);
            photos = List.copyOf(photos);
            developmentPhotos = List.copyOf(developmentPhotos);
        }
    }

    HIndexCourse(
            NDManager manager,
            HIndex network,
            HIndexSettings settings,
            WordPieces vocabulary,
            Lessons lessons,
            Runnable end) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.indices = new Indices(settings.types());
        this.phrases = new PhraseRows(settings, indices, vocabulary);
        this.lessons = lessons;
        this.end = end;
        this.weights = new ParameterStore(manager, false);
    }

    /// Goes on where the shipped tagger of the same train split and the shipped grounder ended. Looks at all photos
    /// first, which takes some minutes.
    public static HIndexCourse gmner(Material material) throws IOException {
        SharedData data = material.data();
        FlickrFolder folder = data.groundedPictures();
        HIndexSettings settings = HIndexSettings.shipped();
        Backbone backbone = Backbone.baseCased();
        Torch.engine().setRandomSeed((int) material.seed());
        NDManager manager = NDManager.newBaseManager();
        HIndex network = new HIndex(settings);
        network.start(backbone.checkpoint(manager), manager);
        network.encoder().shorten();
        SafeTensors tagger = ShippedWeights.of("/iconograph/models/tagger-gmner/adapter.safetensors")
                .weights();
        SafeTensors grounder = ShippedWeights.of("/iconograph/models/grounder/adapter.safetensors")
                .weights();
        Weights.begin(network, new Beginning(settings).of(tagger, grounder));
        CenterNet detector = CenterNet.load();
        List<PhotoLesson> developmentPhotos = new ArrayList<>();
        for (PhotoLesson photo : photos(folder.dev(), detector).subList(0, DEVELOPMENT_PHOTOS)) {
            View view = photo.sight().get();
            developmentPhotos.add(new PhotoLesson(() -> view, photo.sentences()));
        }
        Captions captions = data.captions();
        return new HIndexCourse(
                manager,
                network,
                settings,
                backbone.pieces(),
                new Lessons(
                        posts(data.trainSplit("gmner"), data.boxes("train"), captions, settings, backbone.pieces()),
                        POSTS_AN_EPOCH,
                        posts(
                                data.devSplit("gmner").subList(0, DEVELOPMENT_POSTS),
                                data.boxes("dev"),
                                captions,
                                settings,
                                backbone.pieces()),
                        photos(folder.train(), detector),
                        PHOTOS_AN_EPOCH,
                        developmentPhotos,
                        Places.of(requireNonNull(grounder.weights().get(PLACES)))),
                detector::close);
    }

    private static List<PhotoLesson> photos(List<GroundedPicture> pictures, CenterNet detector) {
        return pictures.stream()
                .map(picture -> PhotoLesson.of(() -> viewed(picture, detector), picture))
                .filter(photo -> !photo.sentences().isEmpty())
                .toList();
    }

    private static View viewed(GroundedPicture picture, CenterNet detector) {
        try {
            return detector.view(Pixels.read(picture.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + picture.file(), e);
        }
    }

    /// Posts whose sequences are not too long.
    static List<PostLesson> posts(
            List<TaggedPost> posts,
            NamedBoxes boxes,
            Captions captions,
            HIndexSettings settings,
            WordPieces vocabulary) {
        Indices indices = new Indices(settings.types());
        return posts.stream()
                .map(post -> new PostLesson(
                        post,
                        settings.input(new SeenText(post.words(), captions.of(post.id())), vocabulary),
                        indices.of(post.names().stream()
                                .map(name -> new Indices.Told(
                                        name, !boxes.of(post, name).isEmpty()))
                                .toList())))
                .filter(lesson -> lesson.sequence().length <= settings.longest())
                .toList();
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of(
                ShippedWeights.LABELS,
                ShippedWeights.listed(settings.types()),
                "posts",
                Integer.toString(lessons.posts().size()),
                "pictures",
                Integer.toString(lessons.photos().size()));
    }

    @Override
    public List<Study> batches(long seed) {
        Random chance = new Random(seed);
        List<PostLesson> posts = new ArrayList<>();
        for (PostLesson post : some(lessons.posts(), lessons.postsAnEpoch(), chance)) {
            boolean withheld = post.input().hasContext() && chance.nextDouble() < WITHHELD;
            posts.add(withheld ? post.withoutContext() : post);
        }
        List<Study> batches = new ArrayList<>();
        WordBatch.sameLength(posts, post -> post.row().length(), PIECES).forEach(same -> batches.add(new Posts(same)));
        List<PhotoLesson> photos = some(lessons.photos(), lessons.photosAnEpoch(), chance);
        for (int from = 0; from < photos.size(); from += PHOTOS_TOGETHER) {
            List<PhotoLesson> together = photos.subList(from, Math.min(photos.size(), from + PHOTOS_TOGETHER));
            batches.add(new Photos(
                    together,
                    together.stream()
                            .flatMap(photo -> sentences(photo, chance).stream())
                            .toList()));
        }
        Collections.shuffle(batches, chance);
        return batches;
    }

    /// Where there are not enough, some twice.
    private static List<Sentence> sentences(PhotoLesson photo, Random chance) {
        List<Sentence> shuffled = some(photo.sentences(), photo.sentences().size(), chance);
        return IntStream.range(0, SENTENCES)
                .mapToObj(i -> shuffled.get(i % shuffled.size()))
                .toList();
    }

    private static <T> List<T> some(List<T> all, int most, Random chance) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, chance);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    @Override
    public NDArray loss(Study study, NDManager scratch) {
        return switch (study) {
            case Posts(var posts) -> written(posts, scratch);
            case Photos(var photos, var sentences) -> pointed(photos, sentences, scratch);
        };
    }

    /// Per index, the surprise at the right one.
    private NDArray written(List<PostLesson> posts, NDManager scratch) {
        IndexBatch batch = new IndexBatch(posts.stream().map(PostLesson::row).toList(), indices, vocabulary);
        float[] wanted = new float[posts.size() * batch.told() * batch.choices()];
        int count = 0;
        for (int i = 0; i < posts.size(); i++) {
            int[] sequence = posts.get(i).sequence();
            for (int step = 0; step <= sequence.length; step++) {
                int right = step < sequence.length ? sequence[step] : Indices.END;
                wanted[(i * batch.told() + step) * batch.choices() + right] = 1;
                count++;
            }
        }
        NDArray scores = new Pass(weights, true).through(network, batch.arrays(scratch));
        return CrossEntropy.of(scores, wanted, count, scratch);
    }

    /// Per phrase, how far the shares of its regions are from what is [aimed][Aim] at.
    private NDArray pointed(List<PhotoLesson> photos, List<Sentence> sentences, NDManager scratch) {
        List<Scene> scenes =
                photos.stream().map(photo -> photo.scene(lessons.places())).toList();
        IndexBatch batch = batch(sentences);
        int columns = 1 + SceneBatch.regions(scenes);
        int each = sentences.size() / photos.size();
        float[] wanted = new float[sentences.size() * batch.told() * columns];
        int count = 0;
        for (int i = 0; i < sentences.size(); i++) {
            List<Phrase> asked = sentences.get(i).phrases();
            List<Box> regions = scenes.get(i / each).regions();
            for (int phrase = 0; phrase < asked.size(); phrase++) {
                int row = (i * batch.told() + phrase) * columns;
                count += Aim.write(asked.get(phrase).boxes(), regions, wanted, row) ? 1 : 0;
            }
        }
        long phrasesEach = (long) each * batch.told();
        Pass pass = new Pass(weights, true);
        NDArray states = network.states(pass, batch.arrays(scratch))
                .reshape(
                        new Shape(photos.size(), phrasesEach, settings.encoder().hidden()));
        NDArray scores = network.regions(pass, states, SceneBatch.pictures(scenes, scratch));
        return CrossEntropy.of(scores, wanted, count, scratch);
    }

    private IndexBatch batch(List<Sentence> sentences) {
        return new IndexBatch(sentences.stream().map(phrases::of).toList(), indices, vocabulary);
    }

    /// Names with type and visibility as the reader reads them, and phrases with the right region, or rightly none, at
    /// the [threshold][ScoredPhrase#threshold] that suits them.
    @Override
    public Map<String, Counts> develop() {
        Map<String, Counts> scores = new LinkedHashMap<>();
        addNames(scores);
        List<ScoredPhrase> scored = new ArrayList<>();
        for (PhotoLesson photo : lessons.developmentPhotos()) {
            scored.addAll(scored(photo));
        }
        threshold = ScoredPhrase.threshold(scored);
        scores.put("flickr", new Counts(ScoredPhrase.right(scored, threshold), scored.size(), scored.size()));
        return scores;
    }

    private void addNames(Map<String, Counts> scores) {
        IndexWriter writer = new IndexWriter(network, indices, vocabulary, settings.longest(), false);
        int right = 0;
        int rightlyShown = 0;
        int found = 0;
        int gold = 0;
        for (List<PostLesson> same : WordBatch.sameLength(
                lessons.developmentPosts(),
                post -> WordBatch.paddedLength(post.input().pieces().length),
                4 * PIECES)) {
            List<List<IndexWriter.Written>> written =
                    writer.write(same.stream().map(PostLesson::input).toList());
            for (int i = 0; i < same.size(); i++) {
                PostLesson lesson = same.get(i);
                List<Indices.Told> told = indices.told(lesson.sequence());
                gold += told.size();
                found += written.get(i).size();
                for (IndexWriter.Written name : written.get(i)) {
                    right += lesson.post().names().contains(name.name()) ? 1 : 0;
                    rightlyShown += told.contains(new Indices.Told(name.name(), name.shown() >= 0.5)) ? 1 : 0;
                }
            }
        }
        scores.put("gmner", new Counts(right, found, gold));
        scores.put("gmner, with visibility", new Counts(rightlyShown, found, gold));
    }

    private List<ScoredPhrase> scored(PhotoLesson photo) {
        Scene scene = photo.scene(lessons.places());
        IndexBatch batch = batch(photo.sentences());
        int columns = 1 + scene.size();
        List<ScoredPhrase> scored = new ArrayList<>();
        try (NDManager scratch = NDManager.newBaseManager()) {
            Pass pass = new Pass(weights, false);
            NDArray states = network.states(pass, batch.arrays(scratch));
            float[] all = network.regions(
                            pass,
                            states.reshape(new Shape(
                                    1,
                                    states.size() / settings.encoder().hidden(),
                                    settings.encoder().hidden())),
                            SceneBatch.pictures(List.of(scene), scratch))
                    .toFloatArray();
            for (int i = 0; i < photo.sentences().size(); i++) {
                List<Phrase> asked = photo.sentences().get(i).phrases();
                for (int phrase = 0; phrase < asked.size(); phrase++) {
                    int row = (i * batch.told() + phrase) * columns;
                    scored.add(new ScoredPhrase(
                            Arrays.copyOfRange(all, row, row + columns),
                            scene.regions(),
                            asked.get(phrase).boxes()));
                }
            }
        }
        return scored;
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put(THRESHOLD, String.format(Locale.ROOT, "%.2f", threshold));
        Map<String, SafeTensors.Tensor> kept =
                new LinkedHashMap<>(Weights.copyOf(network, Map.of()).weights());
        kept.put(PLACES, lessons.places().tensor());
        return new SafeTensors(kept, all);
    }

    @Override
    public void close() {
        end.run();
        manager.close();
    }
}
