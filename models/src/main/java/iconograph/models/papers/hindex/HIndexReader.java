package iconograph.models.papers.hindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import iconograph.contracts.ModelVersion;
import iconograph.models.GroundedNameReader;
import iconograph.models.RegionReader;
import iconograph.models.Torch;
import iconograph.models.VisibilityReader.Visibility;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;
import iconograph.models.blocks.encoder.Backbone;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;
import iconograph.models.grounding.Decision;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.Scene;
import iconograph.models.grounding.SceneBatch;
import iconograph.models.names.Part;
import iconograph.models.objects.View;
import iconograph.models.papers.hindex.IndexBatch.Row;
import iconograph.models.pictures.Box;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/// A trained [HIndex], reading: names of posts with their regions, and regions alone.
public final class HIndexReader implements GroundedNameReader, RegionReader {

    /// A likelihood that nothing is shown is never so high.
    private static final double ALWAYS_SHOWN = Double.POSITIVE_INFINITY;

    private static final double HALF = 0.5;

    private final NDManager manager;
    private final HIndex network;
    private final HIndexSettings settings;
    private final WordPieces vocabulary;
    private final Indices indices;
    private final IndexWriter writer;
    private final PhraseRows phrases;
    private final Places places;
    private final double threshold;
    private final ModelVersion version;

    private HIndexReader(
            NDManager manager,
            HIndex network,
            HIndexSettings settings,
            WordPieces vocabulary,
            Places places,
            double threshold,
            ModelVersion version) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.indices = new Indices(settings.types());
        this.writer = new IndexWriter(network, indices, vocabulary, settings.longest(), true);
        this.phrases = new PhraseRows(settings, indices, vocabulary);
        this.places = places;
        this.threshold = threshold;
        this.version = version;
    }

    /// @param name    in the catalogue
    /// @param shipped weights that were trained with the shipped settings
    /// @throws IOException if they are those of something else
    public static HIndexReader of(String name, ShippedWeights shipped) throws IOException {
        Torch.engine();
        NDManager manager = Torch.manager();
        try {
            HIndexSettings settings = HIndexSettings.shipped();
            Backbone backbone = Backbone.baseCased();
            HIndex network = new HIndex(settings);
            network.start(backbone.checkpoint(manager), manager);
            shipped.checkLabels(settings.types());
            Map<String, SafeTensors.Tensor> kept =
                    new LinkedHashMap<>(shipped.weights().weights());
            SafeTensors.@Nullable Tensor boxes = kept.remove(HIndexCourse.PLACES);
            if (boxes == null) {
                throw new IllegalArgumentException("they have no places");
            }
            Weights.restore(network, new SafeTensors(kept, Map.of()));
            network.freezeParameters(true);
            network.encoder().readWith(backbone.frozen(settings.encoder()), manager);
            return new HIndexReader(
                    manager,
                    network,
                    settings,
                    backbone.pieces(),
                    Places.of(boxes),
                    Double.parseDouble(shipped.weights().notes().getOrDefault(HIndexCourse.THRESHOLD, "0.5")),
                    new ModelVersion(name, shipped.version()));
        } catch (IOException e) {
            manager.close();
            throw e;
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new IOException("the weights of %s do not fit: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public ModelVersion version() {
        return version;
    }

    /// A name, and the part of the text in which it was read.
    private record Placed(GroundedName name, Part part) {}

    @Override
    public List<List<GroundedName>> read(List<SeenText> texts) {
        return placed(texts).stream()
                .map(names -> names.stream().map(Placed::name).toList())
                .toList();
    }

    private List<List<Placed>> placed(List<SeenText> texts) {
        List<List<Placed>> found = new ArrayList<>();
        texts.forEach(text -> found.add(new ArrayList<>()));
        for (List<Part> batch : Part.batches(texts, settings.cut(vocabulary))) {
            List<List<IndexWriter.Written>> written =
                    writer.write(batch.stream().map(Part::input).toList());
            for (int i = 0; i < batch.size(); i++) {
                Part part = batch.get(i);
                written.get(i).stream()
                        .map(name -> placed(name, part))
                        .filter(name -> name.name().name().start()
                                        >= part.window().first()
                                && name.name().name().start() < part.window().last())
                        .forEach(found.get(part.text())::add);
            }
        }
        return found.stream().map(HIndexReader::inOrder).toList();
    }

    private static Placed placed(IndexWriter.Written written, Part part) {
        int from = part.window().from();
        Name name = new Name(
                from + written.name().start(),
                from + written.name().end(),
                written.name().type());
        Visibility visibility = new Visibility(written.shown() >= HALF, written.shown());
        return new Placed(new GroundedName(name, written.score(), visibility, List.of()), part);
    }

    /// Where windows meet, a name that begins in one may reach into another.
    private static List<Placed> inOrder(List<Placed> names) {
        List<Placed> ordered = new ArrayList<>();
        int end = 0;
        for (Placed placed : names.stream()
                .sorted(Comparator.comparingInt(
                        (Placed placed) -> placed.name().name().start()))
                .toList()) {
            if (placed.name().name().start() >= end) {
                ordered.add(placed);
                end = placed.name().name().end();
            }
        }
        return ordered;
    }

    @Override
    public List<GroundedName> read(SeenText text, View view) {
        Glance glance = new Glance(view, Scene.of(view, places));
        List<GroundedName> names = new ArrayList<>();
        for (Placed placed : placed(List.of(text)).getFirst()) {
            GroundedName name = placed.name();
            names.add(
                    name.visibility().visible()
                            ? new GroundedName(name.name(), name.score(), name.visibility(), glance.regionsOf(placed))
                            : name);
        }
        return names;
    }

    @Override
    public Looked look(View view) {
        return new Glance(view, Scene.of(view, places));
    }

    /// A picture, looked at.
    private final class Glance implements Looked {

        private final View view;
        private final Scene scene;

        Glance(View view, Scene scene) {
            this.view = view;
            this.scene = scene;
        }

        @Override
        public List<Box> regions() {
            return scene.regions().stream().map(this::inPixels).toList();
        }

        private Box inPixels(Box region) {
            return region.times(view.width(), view.height()).within(view.width(), view.height());
        }

        private List<Region> regionsOf(Placed placed) {
            int from = placed.part().window().from();
            Name name = placed.name().name();
            Row row = new Row(placed.part().input(), List.of(phrases.of(name.start() - from, name.end() - from)));
            return grounded(List.of(row), ALWAYS_SHOWN).getFirst().getFirst().regions();
        }

        @Override
        public List<List<Grounded>> ground(List<Sentence> sentences) {
            return grounded(sentences.stream().map(phrases::of).toList(), threshold);
        }

        @Override
        public List<List<Grounded>> groundShown(List<Sentence> sentences) {
            return grounded(sentences.stream().map(phrases::of).toList(), ALWAYS_SHOWN);
        }

        /// @return for each row, for each of its tellings
        private List<List<Grounded>> grounded(List<Row> rows, double border) {
            if (rows.stream().allMatch(row -> row.tellings().isEmpty())) {
                return rows.stream().map(row -> List.<Grounded>of()).toList();
            }
            IndexBatch batch = new IndexBatch(rows, indices, vocabulary);
            int columns = 1 + scene.size();
            int hidden = settings.encoder().hidden();
            try (NDManager scratch = Torch.manager()) {
                Pass pass = new Pass(new ParameterStore(scratch, false), false);
                NDArray states = network.states(pass, batch.arrays(scratch))
                        .reshape(new Shape(1, (long) rows.size() * batch.told(), hidden));
                float[] scores = network.regions(pass, states, SceneBatch.pictures(List.of(scene), scratch))
                        .toFloatArray();
                return IntStream.range(0, rows.size())
                        .mapToObj(row -> IntStream.range(
                                        0, rows.get(row).tellings().size())
                                .map(telling -> (row * batch.told() + telling) * columns)
                                .mapToObj(from -> Arrays.copyOfRange(scores, from, from + columns))
                                .map(some -> grounded(Decision.of(some, scene.regions(), border)))
                                .toList())
                        .toList();
            }
        }

        private Grounded grounded(Decision decision) {
            return new Grounded(
                    IntStream.range(0, decision.regions().size())
                            .mapToObj(i -> new Region(
                                    inPixels(scene.regions()
                                            .get(decision.regions().get(i))),
                                    decision.support().get(i)))
                            .toList(),
                    decision.notShown());
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
