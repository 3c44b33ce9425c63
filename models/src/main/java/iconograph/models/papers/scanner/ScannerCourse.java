package iconograph.models.papers.scanner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import iconograph.contracts.Knowledge;
import iconograph.models.Torch;
import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordBatch;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.blocks.knowledge.RememberedKnowledge;
import iconograph.models.blocks.loss.CrossEntropy;
import iconograph.models.data.Captions;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.names.Lesson;
import iconograph.models.names.LessonBatch;
import iconograph.models.papers.scanner.Trust.JudgedSet;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/// How a [Scanner] learns both stages at once, each post in one pass: where its names are, and what they and some
/// [tempting][Tempting] places are.
///
/// A fifth of the pictures' words and a fifth of what is known are withheld in each epoch. With a teacher, an earlier
/// scanner, a label counts as much as the teacher believes in it, and for the rest
/// its own opinion does ("trust your teacher").
public final class ScannerCourse implements Course<ScannerCourse.Study> {

    private static final double WITHHELD = 0.2;

    /// Weight of the second stage's loss, which is a mean over candidates where the first's is one over words.
    private static final double RECOGNISING = 0.25;

    private static final int NAMES_REMEMBERED = 100_000;

    private final NDManager manager;
    private final Scanner network;
    private final ScannerSettings settings;
    private final WordPieces pieces;
    private final Prompt.Writer writer;
    private final Knowledge knowledge;
    private final Optional<Scanner> teacher;
    private final ParameterStore weights;
    private final List<TaggedPost> posts;
    private final List<Lesson> lessons;
    private final Map<String, Held> development = new LinkedHashMap<>();
    private Trust trust = new Trust(0, 0);

    /// Posts of one padded length, each with its candidates.
    ///
    /// @param labels the right class of each candidate, prompt by prompt
    public record Study(PromptBatch prompts, LessonBatch lessons, List<Integer> labels) {

        public Study {
            labels = List.copyOf(labels);
        }
    }

    private record Held(List<SeenText> texts, List<List<Name>> gold) {}

    private record Posed(Prompt prompt, Lesson lesson, List<Integer> labels) {}

    /// @param manager     owner of the network's weights; closed with the course
    /// @param network     initialised
    /// @param teacher     reads only
    /// @param posts       to learn from
    /// @param development to measure on, by set
    ScannerCourse(
            NDManager manager,
            Scanner network,
            Optional<Scanner> teacher,
            ScannerSettings settings,
            WordPieces pieces,
            Knowledge knowledge,
            List<TaggedPost> posts,
            Map<String, List<TaggedPost>> development,
            Captions captions) {
        this.manager = manager;
        this.network = network;
        this.teacher = teacher;
        this.settings = settings;
        this.pieces = pieces;
        this.knowledge = new RememberedKnowledge(knowledge, NAMES_REMEMBERED);
        this.writer = new Prompt.Writer(settings, pieces, this.knowledge);
        this.weights = new ParameterStore(manager, false);
        this.posts = posts;
        this.lessons = Lesson.of(
                posts.stream().map(ScannerCourse::untyped).toList(),
                pieces,
                settings.detecting(),
                network.head().tags(),
                captions::of);
        development.forEach((set, held) -> {
            List<List<Name>> gold = held.stream().map(TaggedPost::names).toList();
            List<SeenText> seen = held.stream()
                    .map(post -> new SeenText(post.words(), captions.of(post.id())))
                    .toList();
            this.development.put(set, new Held(seen, gold));
            this.development.put(
                    set + " without pictures",
                    new Held(
                            held.stream()
                                    .map(post -> SeenText.alone(post.words()))
                                    .toList(),
                            gold));
        });
    }

    /// The course of a benchmark: its own train split and no other.
    ///
    /// @param set such as `twitter2017`
    public static ScannerCourse benchmark(String set, Material material) throws IOException {
        ScannerSettings settings = ScannerSettings.benchmark(set);
        Backbone backbone = Backbone.baseCased();
        NDManager manager = NDManager.newBaseManager();
        Torch.engine().setRandomSeed((int) material.seed());
        Scanner network = new Scanner(settings);
        network.start(backbone.checkpoint(manager), manager);
        network.encoder().shorten();
        Optional<Scanner> teacher = Optional.empty();
        if (material.teacher().isPresent()) {
            teacher = Optional.of(teacher(settings, backbone, material.teacher().orElseThrow(), manager));
        }
        return new ScannerCourse(
                manager,
                network,
                teacher,
                settings,
                backbone.pieces(),
                material.knowledge(),
                material.data().trainSplit(set),
                Map.of(set, material.data().devSplit(set)),
                material.data().captions());
    }

    private static Scanner teacher(ScannerSettings settings, Backbone backbone, SafeTensors learned, NDManager manager)
            throws IOException {
        Scanner teacher = new Scanner(settings);
        teacher.start(backbone.checkpoint(manager), manager);
        Weights.restore(teacher, learned);
        teacher.readWith(backbone.frozen(settings.names().encoder()), manager);
        return teacher;
    }

    private static TaggedPost untyped(TaggedPost post) {
        return new TaggedPost(
                post.id(),
                post.words(),
                post.names().stream()
                        .map(name -> new Name(name.start(), name.end(), ScannerSettings.ANY))
                        .toList());
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("posts", Integer.toString(posts.size()));
        notes.put("teacher", teacher.isPresent() ? "yes" : "no");
        return notes;
    }

    @Override
    public List<Study> batches(long seed) {
        Random chance = new Random(seed);
        List<Posed> posed = new ArrayList<>();
        for (int post = 0; post < posts.size(); post++) {
            Lesson lesson = lessons.get(post);
            boolean blind = lesson.input().hasContext() && chance.nextDouble() < WITHHELD;
            boolean ignorant = chance.nextDouble() < WITHHELD;
            posed.add(posed(posts.get(post), blind ? lesson.withoutContext() : lesson, ignorant, chance));
        }
        Collections.shuffle(posed, chance);
        List<Study> studies = batched(posed);
        Collections.shuffle(studies, chance);
        return studies;
    }

    private Posed posed(TaggedPost post, Lesson lesson, boolean ignorant, Random chance) {
        Map<Candidate, Integer> labelled = new LinkedHashMap<>();
        post.names()
                .forEach(name -> labelled.put(
                        new Candidate(name.start(), name.end(), 0),
                        settings.classes().indexOf(name.type())));
        Tempting.in(post, 1 + post.names().size() / 2, chance).forEach(candidate -> labelled.putIfAbsent(candidate, 0));
        List<Candidate> candidates = new ArrayList<>(labelled.keySet());
        Collections.shuffle(candidates, chance);
        List<Candidate> some = candidates.stream()
                .limit(settings.together())
                .sorted(Comparator.comparingInt(Candidate::start))
                .toList();
        List<List<String>> names = some.stream()
                .map(candidate -> post.words().subList(candidate.start(), candidate.end()))
                .toList();
        Prompt prompt = ignorant ? writer.writeIgnorant(lesson.input(), names) : writer.write(lesson.input(), names);
        return new Posed(prompt, lesson, some.stream().map(labelled::get).toList());
    }

    private List<Study> batched(List<Posed> posed) {
        Map<Integer, List<Posed>> byLength = new TreeMap<>();
        posed.forEach(one -> byLength.computeIfAbsent(one.prompt().length(), same -> new ArrayList<>())
                .add(one));
        List<Study> studies = new ArrayList<>();
        byLength.forEach((length, same) -> {
            int most = Math.max(1, PromptBatch.PIECES / length);
            for (int from = 0; from < same.size(); from += most) {
                List<Posed> some = same.subList(from, Math.min(same.size(), from + most));
                studies.add(new Study(
                        new PromptBatch(some.stream().map(Posed::prompt).toList(), length),
                        LessonBatch.together(
                                network.head(), some.stream().map(Posed::lesson).toList()),
                        some.stream().flatMap(one -> one.labels().stream()).toList()));
            }
        });
        return studies;
    }

    @Override
    public NDArray loss(Study study, NDManager scratch) {
        Pass pass = new Pass(weights, true);
        PromptBatch prompts = study.prompts();
        LessonBatch lessons = study.lessons();
        NDArray rows = network.rows(pass, prompts, scratch);
        WordBatch words = lessons.words(prompts.length());
        NDArray scores = words.byWord(pass.through(network.head(), rows));
        NDArray surprise = pass.through(network.head().crf(), scores, lessons.right(scratch), words.present(scratch));
        NDArray detecting = Numbers.times(surprise.sum(), 1.0 / Math.max(1, lessons.wordCount()), scratch);
        if (study.labels().isEmpty()) {
            return detecting;
        }
        NDArray types = network.recognised(pass, prompts, rows, scratch);
        NDArray recognising =
                CrossEntropy.of(types, wanted(study), study.labels().size(), scratch);
        return detecting.add(Numbers.times(recognising, RECOGNISING, scratch));
    }

    /// The share of each class in what a candidate is to be called, (N, C).
    private float[] wanted(Study study) {
        int classes = settings.classes().size();
        float[] wanted = new float[study.labels().size() * classes];
        float[] taught = teacher.map(one -> taught(one, study.prompts())).orElseGet(() -> new float[wanted.length]);
        for (int i = 0; i < study.labels().size(); i++) {
            int right = i * classes + study.labels().get(i);
            float belief = teacher.isPresent() ? taught[right] : 1;
            for (int j = i * classes; j < (i + 1) * classes; j++) {
                wanted[j] = (1 - belief) * taught[j];
            }
            wanted[right] += belief;
        }
        return wanted;
    }

    private static float[] taught(Scanner teacher, PromptBatch prompts) {
        try (NDManager scratch = NDManager.newBaseManager()) {
            Pass pass = new Pass(new ParameterStore(scratch, false), false);
            return teacher.recognised(pass, prompts, teacher.rows(pass, prompts, scratch), scratch)
                    .softmax(-1)
                    .toFloatArray();
        }
    }

    /// Scores each set at the [trust][Trust] that suits them all best.
    @Override
    public Map<String, Counts> develop() {
        Map<String, JudgedSet> judged = new LinkedHashMap<>();
        development.forEach((set, held) -> judged.put(
                set,
                new JudgedSet(new Recognition(network, settings, pieces, knowledge).of(held.texts()), held.gold())));
        trust = Trust.best(judged.values(), settings.classes());
        Map<String, Counts> scores = new LinkedHashMap<>();
        judged.forEach((set, answers) ->
                scores.put(set, trust.scores(answers, settings.classes()).all()));
        return scores;
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.put("doubt", String.format(Locale.ROOT, "%.2f", trust.doubt()));
        all.put("threshold", String.format(Locale.ROOT, "%.2f", trust.threshold()));
        return new SafeTensors(Weights.copyOf(network, Map.of()).weights(), all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
