package iconograph.models;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.captions.CaptionCourse;
import iconograph.models.captions.CaptioningReader;
import iconograph.models.chat.ChatSettings;
import iconograph.models.chat.LanguageModel;
import iconograph.models.confidence.CalibratedNames;
import iconograph.models.confidence.CalibratedRelations;
import iconograph.models.confidence.CalibratedVisibility;
import iconograph.models.confidence.Calibration;
import iconograph.models.data.FineTypes;
import iconograph.models.grounding.Expansion;
import iconograph.models.grounding.GroundingCourse;
import iconograph.models.grounding.GroundingReader;
import iconograph.models.names.BroaderNames;
import iconograph.models.names.Committee;
import iconograph.models.names.NameSettings;
import iconograph.models.names.TagCourse;
import iconograph.models.names.TagNetwork;
import iconograph.models.names.TagReader;
import iconograph.models.papers.gem.GemCourse;
import iconograph.models.papers.gem.GemReader;
import iconograph.models.papers.gem.GemRegions;
import iconograph.models.papers.gem.MatchCourse;
import iconograph.models.papers.hindex.HIndexCourse;
import iconograph.models.papers.hindex.HIndexReader;
import iconograph.models.papers.joint.JointCourse;
import iconograph.models.papers.joint.JointReader;
import iconograph.models.papers.joint.JointSettings;
import iconograph.models.papers.markers.Markers;
import iconograph.models.papers.mmib.Mmib;
import iconograph.models.papers.more.MoreCourse;
import iconograph.models.papers.more.MoreReader;
import iconograph.models.papers.riveg.AskedWording;
import iconograph.models.papers.riveg.Riveg;
import iconograph.models.papers.riveg.Wording;
import iconograph.models.papers.scanner.ScannerCourse;
import iconograph.models.papers.scanner.ScannerReader;
import iconograph.models.papers.scanner.ScannerSettings;
import iconograph.models.papers.tagger.Tagger;
import iconograph.models.relations.PairCourse;
import iconograph.models.relations.PairNetwork;
import iconograph.models.relations.PairReader;
import iconograph.models.relations.RelationSettings;
import iconograph.models.training.Course;
import iconograph.models.training.Material;
import iconograph.models.visibility.ShownNames;
import iconograph.models.visibility.VisibilityCourse;

/// The models there are. Read this first: one line a model.
public final class ModelCatalog {

    private static final List<Entry> MODELS = List.of(
            new Entry(
                    "tagger",
                    Task.NAMES,
                    Optional.empty(),
                    "Devlin et al. 2019, BERT (frozen), with Hu et al. 2021, LoRA, and Lafferty et al. 2001, CRF",
                    material -> TagCourse.product(Tagger::new, material),
                    reading(Tagger::new, NameSettings.textOnly())),
            scanner("twitter2017"),
            captioned("twitter2017", Task.NAMES),
            mmib("twitter2017"),
            captioned("twitter2015", Task.NAMES),
            scanner("gmner"),
            captioned("gmner", Task.NAMES),
            new Entry(
                    "gem-fmnerg",
                    Task.FINE_NAMES,
                    Optional.of("fmnerg"),
                    "GEM, coarse and fine types in two branches, from the train split of fmnerg alone",
                    GemCourse::course,
                    (name, weights) -> GemReader.of(
                            name,
                            NameSettings.benchmark("fmnerg"),
                            weights,
                            Knowledge.found(),
                            languageModel("types in doubt are judged by what is known of their names"))),
            captioned("fmnerg", Task.FINE_NAMES),
            new Entry(
                    "markers",
                    Task.RELATIONS,
                    Optional.empty(),
                    "Baldini Soares et al. 2019, Matching the blanks (markers only), with Hu et al. 2021, LoRA",
                    material -> PairCourse.mnre(Markers::new, RelationSettings.textOnly(), material),
                    relating(Markers::new, RelationSettings.textOnly())),
            new Entry(
                    "markers-captions",
                    Task.RELATIONS,
                    Optional.of("mnre"),
                    "the relation classifier with the picture's caption as a second segment",
                    material -> PairCourse.mnre(Markers::new, RelationSettings.captioned(), material),
                    relating(Markers::new, RelationSettings.captioned())),
            new Entry(
                    "joint",
                    Task.TRIPLES,
                    Optional.empty(),
                    "Bekoulis et al. 2018, multi-head selection, with the span pairs of Eberts and Ulges 2020, SpERT",
                    JointCourse::mnre,
                    (name, weights) -> JointReader.of(name, JointSettings.mnre(), weights)),
            new Entry(
                    "grounder",
                    Task.REGIONS,
                    Optional.empty(),
                    "phrases compared with regions, aimed at by their agreement as in Zhang et al. 2023, H-Index",
                    GroundingCourse::flickr,
                    GroundingReader::of),
            new Entry(
                    "gem",
                    Task.REGIONS,
                    Optional.empty(),
                    "GEM, where a matcher of sentences and pictures looks; learned without a box",
                    MatchCourse::flickr,
                    GemRegions::of),
            new Entry(
                    "more",
                    Task.OBJECT_RELATIONS,
                    Optional.empty(),
                    "He et al. 2023, MORE, learned from what captions of photos say of things with boxes",
                    MoreCourse::flickr,
                    MoreReader::of),
            new Entry(
                    "captioner",
                    Task.CAPTIONS,
                    Optional.empty(),
                    "Dong et al. 2019, UniLM, on BERT (frozen), with Hu et al. 2021, LoRA, and a picture's regions as words",
                    CaptionCourse::flickr,
                    CaptioningReader::of),
            new Entry(
                    "visibility",
                    Task.VISIBILITY,
                    Optional.of("gmner"),
                    "the visual entailment of Li et al. 2024, RiVEG, on captions, from the train split of gmner alone",
                    VisibilityCourse::gmner,
                    ShownNames::of),
            new Entry(
                    "hindex",
                    Task.SHOWN_NAMES,
                    Optional.of("gmner"),
                    "Yu et al. 2023, H-Index, on captions, from the train split of gmner; regions from flickr",
                    HIndexCourse::gmner,
                    HIndexReader::of));

    private static final List<Composed> COMPOSED = List.of(
            new Composed(
                    "committee-gmner",
                    Task.NAMES,
                    "gmner",
                    "scanner-gmner, tagger-gmner and gem-fmnerg, which learned from the same posts, decide together",
                    ModelCatalog::committee),
            new Composed(
                    "riveg",
                    Task.SHOWN_NAMES,
                    "gmner",
                    "Li et al. 2024, RiVEG: scanner-gmner, what is known of names, visibility, grounder",
                    ModelCatalog::riveg));

    private static final double COMMITTEE_LEAST = 0.25;

    private ModelCatalog() {}

    private static Entry captioned(String set, Task task) {
        return new Entry(
                "tagger-" + set,
                task,
                Optional.of(set),
                "the tagger with the picture's caption as a second segment, from the train split of %s alone"
                        .formatted(set),
                material -> TagCourse.benchmark(Tagger::new, set, material),
                reading(Tagger::new, NameSettings.benchmark(set)));
    }

    private static Entry mmib(String set) {
        return new Entry(
                "mmib-" + set,
                Task.NAMES,
                Optional.of(set),
                "Cui et al. 2024, MMIB, on caption phrases, from the train split of %s alone".formatted(set),
                material -> TagCourse.benchmark(Mmib::new, set, material),
                reading(Mmib::new, NameSettings.benchmark(set)));
    }

    private static Entry scanner(String set) {
        return new Entry(
                "scanner-" + set,
                Task.NAMES,
                Optional.of(set),
                "Ok et al. 2024, SCANNER, with Wikidata and captions, from the train split of %s alone".formatted(set),
                material -> ScannerCourse.benchmark(set, material),
                (name, weights) -> ScannerReader.of(name, ScannerSettings.benchmark(set), weights, Knowledge.found()));
    }

    private static Loading reading(Function<NameSettings, ? extends TagNetwork> make, NameSettings settings) {
        return (name, weights) -> TagReader.of(name, make.apply(settings), settings, weights);
    }

    private static Loading relating(Function<RelationSettings, ? extends PairNetwork> make, RelationSettings settings) {
        return (name, weights) -> PairReader.of(name, make.apply(settings), settings, weights);
    }

    /// What a model finds.
    public enum Task {
        NAMES,
        FINE_NAMES,
        RELATIONS,
        TRIPLES,
        REGIONS,
        OBJECT_RELATIONS,
        CAPTIONS,
        VISIBILITY,
        SHOWN_NAMES;

        /// Whether one calibration makes the scores of such a model honest.
        public boolean isCalibrated() {
            return this == NAMES || this == FINE_NAMES || this == RELATIONS || this == VISIBILITY;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// @param name      what people call it on the command line and in configuration
    /// @param task      what it finds
    /// @param benchmark the published set from whose train split alone it learned, if it is for one
    /// @param paper     where it comes from
    /// @param lesson    how it learns
    /// @param loading   how it reads with weights
    public record Entry(
            String name, Task task, Optional<String> benchmark, String paper, Lesson lesson, Loading loading) {

        public Course<?> course(Material material) throws IOException {
            return lesson.course(material);
        }

        /// With the shipped weights.
        ///
        /// @throws IOException if they are missing or do not fit
        public ModelReader reader() throws IOException {
            return reader(ShippedWeights.of("/iconograph/models/%s/adapter.safetensors".formatted(name)));
        }

        /// With other weights of the same shapes, such as those of another training. Its scores are honest if the
        /// weights were [calibrated][Calibration], and else what the network itself says.
        ///
        /// @throws IOException if they, or what they were calibrated to, do not fit
        public ModelReader reader(ShippedWeights weights) throws IOException {
            return reader(name, weights);
        }

        /// Likewise, under another name.
        public ModelReader reader(String called, ShippedWeights weights) throws IOException {
            Optional<Calibration> calibration = Calibration.in(weights.weights());
            ModelReader reader = loading.reader(called, weights);
            return calibration.map(honest -> calibrated(reader, honest)).orElse(reader);
        }

        /// Likewise, but its scores are what the network itself says.
        public ModelReader uncalibrated(ShippedWeights weights) throws IOException {
            return loading.reader(name, weights);
        }

        private static ModelReader calibrated(ModelReader reader, Calibration calibration) {
            return switch (reader) {
                case NameReader names -> new CalibratedNames(names, calibration);
                case RelationReader relations -> new CalibratedRelations(relations, calibration);
                // One calibration does not fit names and relations both.
                case TripleReader triples -> triples;
                case RegionReader regions -> regions;
                case ObjectRelationReader relations -> relations;
                case CaptionReader captions -> captions;
                case GroundedNameReader shown -> shown;
                case VisibilityReader visibility -> new CalibratedVisibility(visibility, calibration);
            };
        }
    }

    /// A system without weights of its own.
    ///
    /// @param name      what people call it on the command line
    /// @param task      what it finds
    /// @param benchmark from whose train split alone its models for names learned
    /// @param paper     where it comes from, and which models it is put together from
    public record Composed(String name, Task task, String benchmark, String paper, Composing composing) {}

    /// How a system is put together.
    @FunctionalInterface
    public interface Composing {
        ModelReader reader() throws IOException;
    }

    /// How a model is taught.
    @FunctionalInterface
    public interface Lesson {
        Course<?> course(Material material) throws IOException;
    }

    /// How a model reads with weights.
    @FunctionalInterface
    public interface Loading {
        ModelReader reader(String name, ShippedWeights weights) throws IOException;
    }

    public static List<Entry> models() {
        return MODELS;
    }

    /// @throws IllegalArgumentException if there is none of that name
    public static Entry named(String name) {
        return MODELS.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model '%s'; there are: %s"
                        .formatted(name, MODELS.stream().map(Entry::name).toList())));
    }

    /// Of all that find something and learned from a benchmark's train split alone, the best on its dev split: a system
    /// that is put together, else the first of the models above.
    ///
    /// @throws IllegalArgumentException if there is none
    public static String bestFor(Task task, String benchmark) {
        return Stream.concat(
                        COMPOSED.stream()
                                .filter(system -> system.task() == task
                                        && system.benchmark().equals(benchmark))
                                .map(Composed::name),
                        MODELS.stream()
                                .filter(model -> model.task() == task
                                        && model.benchmark().equals(Optional.of(benchmark)))
                                .map(Entry::name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing that finds %s learned from the train split of '%s' alone; there is for: %s"
                                .formatted(
                                        task,
                                        benchmark,
                                        MODELS.stream()
                                                .filter(model -> model.task() == task)
                                                .flatMap(model -> model.benchmark().stream())
                                                .distinct()
                                                .toList())));
    }

    /// Loads the shipped weights of a model that finds names, which takes a second or two, and some hundred megabytes
    /// beside the heap.
    ///
    /// @throws IllegalArgumentException if there is no such model
    /// @throws IOException              if the weights are missing or do not fit
    public static NameReader nameReader(String name) throws IOException {
        return reader(name, Task.NAMES, NameReader.class);
    }

    /// Likewise for a model that finds names of fine types.
    public static NameReader fineNameReader(String name) throws IOException {
        return reader(name, Task.FINE_NAMES, NameReader.class);
    }

    /// Likewise for a model that finds relations.
    public static RelationReader relationReader(String name) throws IOException {
        return reader(name, Task.RELATIONS, RelationReader.class);
    }

    /// Likewise for a model that finds names and their relations at once.
    public static TripleReader tripleReader(String name) throws IOException {
        return reader(name, Task.TRIPLES, TripleReader.class);
    }

    /// Likewise for a model that finds the parts of a picture that phrases speak of; one that finds names with regions
    /// may do so as well.
    public static RegionReader regionReader(String name) throws IOException {
        Task task = named(name).task() == Task.SHOWN_NAMES ? Task.SHOWN_NAMES : Task.REGIONS;
        return reader(name, task, RegionReader.class);
    }

    /// All models that find the parts of pictures that phrases speak of: first those that do nothing else.
    public static List<String> regionReaders() {
        return Stream.of(Task.REGIONS, Task.SHOWN_NAMES)
                .flatMap(task -> MODELS.stream().filter(model -> model.task() == task))
                .map(Entry::name)
                .toList();
    }

    /// Likewise for a model that says how what a text names relates to the objects in its picture.
    public static ObjectRelationReader objectRelationReader(String name) throws IOException {
        return reader(name, Task.OBJECT_RELATIONS, ObjectRelationReader.class);
    }

    /// Likewise for a model that says what a picture shows.
    public static CaptionReader captionReader(String name) throws IOException {
        return reader(name, Task.CAPTIONS, CaptionReader.class);
    }

    /// Likewise for a model that says whether pictures show what is named.
    public static VisibilityReader visibilityReader(String name) throws IOException {
        return reader(name, Task.VISIBILITY, VisibilityReader.class);
    }

    /// Systems that are put together from models above.
    public static List<Composed> composed() {
        return COMPOSED;
    }

    /// Loads a model that finds names and the parts of pictures that show them, or those that such a system is put
    /// together from.
    ///
    /// @throws IllegalArgumentException if there is no such system
    public static GroundedNameReader groundedNameReader(String name) throws IOException {
        return reader(name, Task.SHOWN_NAMES, GroundedNameReader.class);
    }

    /// All that find names and the parts of pictures that show them: models, then systems that are put together.
    public static List<String> groundedNameReaders() {
        return namesFor(Task.SHOWN_NAMES);
    }

    /// The lowest mean score was chosen on the first 592 posts of the dev split; a name that one of the three finds
    /// alone needs three times as much from it.
    private static NameReader committee() throws IOException {
        List<ModelReader> open = new ArrayList<>();
        try {
            NameReader scanner = opened(nameReader("scanner-gmner"), open);
            NameReader tagger = opened(nameReader("tagger-gmner"), open);
            NameReader gem = opened(fineNameReader("gem-fmnerg"), open);
            return new Committee(List.of(scanner, tagger, new BroaderNames(gem, FineTypes::broadOf)), COMMITTEE_LEAST);
        } catch (IOException | RuntimeException e) {
            open.forEach(ModelReader::close);
            throw e;
        }
    }

    /// A large language model, if the environment [tells][ChatSettings#in] of one.
    ///
    /// @param otherwise what is done where it does not answer, for the log
    private static Optional<LanguageModel> languageModel(String otherwise) {
        return ChatSettings.in(System.getenv())
                .map(settings -> new LanguageModel(settings, otherwise, InstantSource.system()));
    }

    /// Names are said by what is known of them; if the environment [tells][ChatSettings#in] of a large language model,
    /// by that.
    private static GroundedNameReader riveg() throws IOException {
        Expansion expansion = new Expansion(Knowledge.found());
        Wording known = (text, names) ->
                names.stream().map(name -> expansion.of(text.words(), name)).toList();
        Wording wording = languageModel("names are said by what is known of them")
                .<Wording>map(model -> new AskedWording(model, known))
                .orElse(known);
        List<ModelReader> open = new ArrayList<>();
        try {
            NameReader names = opened(nameReader("scanner-gmner"), open);
            VisibilityReader visibility = opened(visibilityReader("visibility"), open);
            return new Riveg(names, visibility, wording, opened(regionReader("grounder"), open));
        } catch (IOException | RuntimeException e) {
            open.forEach(ModelReader::close);
            throw e;
        }
    }

    private static <R extends ModelReader> R opened(R reader, List<ModelReader> open) {
        open.add(reader);
        return reader;
    }

    private static <R extends ModelReader> R reader(String name, Task task, Class<R> kind) throws IOException {
        Optional<Composed> system =
                COMPOSED.stream().filter(one -> one.name().equals(name)).findFirst();
        Task found =
                system.isPresent() ? system.orElseThrow().task() : named(name).task();
        if (found != task) {
            throw new IllegalArgumentException(
                    "model '%s' does not find %s; these do: %s".formatted(name, task, namesFor(task)));
        }
        return kind.cast(
                system.isPresent()
                        ? system.orElseThrow().composing().reader()
                        : named(name).reader());
    }

    private static List<String> namesFor(Task task) {
        return Stream.concat(
                        MODELS.stream().filter(model -> model.task() == task).map(Entry::name),
                        COMPOSED.stream()
                                .filter(system -> system.task() == task)
                                .map(Composed::name))
                .toList();
    }
}
