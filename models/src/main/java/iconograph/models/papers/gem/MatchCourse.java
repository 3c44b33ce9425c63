package iconograph.models.papers.gem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import iconograph.models.Torch;
import iconograph.models.blocks.Halves;
import iconograph.models.blocks.Numbers;
import iconograph.models.blocks.Pass;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.Weights;
import iconograph.models.data.FlickrFolder;
import iconograph.models.data.GroundedPicture;
import iconograph.models.grounding.Places;
import iconograph.models.grounding.Scene;
import iconograph.models.grounding.SentenceStates;
import iconograph.models.objects.CenterNet;
import iconograph.models.objects.Detection;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;
import iconograph.models.pictures.Pixels;
import iconograph.models.training.Counts;
import iconograph.models.training.Course;
import iconograph.models.training.Material;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import me.tongfei.progressbar.ProgressBar;

/// How a [Matcher] learns which sentence is about which picture. No box is looked at.
///
/// Pictures are learned from together with one of their sentences each, another in every epoch: a sentence is to match
/// its own picture better than all others, and a picture its own sentence.
public final class MatchCourse implements Course<MatchCourse.Study> {

    private static final int TOGETHER = 32;

    private final NDManager manager;
    private final Matcher network;
    private final MatcherSettings settings;
    private final Places places;
    private final List<CaptionedPicture> lessons;
    private final List<CaptionedPicture> development;
    private final ParameterStore weights;

    /// Pictures with one sentence each.
    ///
    /// @param sentences the states of their words
    /// @param pictures  their cells
    public record Study(List<Halves> sentences, List<Halves> pictures) {

        public Study {
            sentences = List.copyOf(sentences);
            pictures = List.copyOf(pictures);
        }
    }

    MatchCourse(
            NDManager manager,
            Matcher network,
            MatcherSettings settings,
            Places places,
            List<CaptionedPicture> lessons,
            List<CaptionedPicture> development) {
        this.manager = manager;
        this.network = network;
        this.settings = settings;
        this.places = places;
        this.lessons = lessons;
        this.development = development;
        this.weights = new ParameterStore(manager, false);
    }

    /// Looks at all photos first, which takes some minutes. The places where something may be are where a detector
    /// saw something in other photos.
    public static MatchCourse flickr(Material material) throws IOException {
        FlickrFolder folder = material.data().groundedPictures();
        MatcherSettings settings = MatcherSettings.shipped();
        Torch.engine().setRandomSeed((int) material.seed());
        NDManager manager = NDManager.newBaseManager();
        Matcher network = new Matcher(settings);
        network.start(manager);
        try (CenterNet detector = CenterNet.load();
                SentenceStates states = SentenceStates.load()) {
            List<Box> seen = new ArrayList<>();
            List<CaptionedPicture> lessons = viewed(folder.train(), detector, states, seen);
            List<CaptionedPicture> development = viewed(folder.dev(), detector, states, new ArrayList<>());
            return new MatchCourse(
                    manager,
                    network,
                    settings,
                    Places.of(seen, settings.places(), material.seed()),
                    lessons,
                    development);
        }
    }

    private static List<CaptionedPicture> viewed(
            List<GroundedPicture> pictures, CenterNet detector, SentenceStates states, List<Box> seen)
            throws IOException {
        List<CaptionedPicture> lessons = new ArrayList<>();
        for (GroundedPicture picture : ProgressBar.wrap(pictures, "looking at pictures")) {
            View view = detector.view(Pixels.read(picture.file()));
            Scene.inShares(view).stream().map(Detection::box).forEach(seen::add);
            lessons.add(CaptionedPicture.of(view, picture.sentences(), states));
        }
        return lessons;
    }

    @Override
    public Block network() {
        return network;
    }

    @Override
    public Map<String, String> notes() {
        return Map.of(
                "pictures",
                Integer.toString(lessons.size()),
                "places",
                Integer.toString(places.boxes().size()));
    }

    @Override
    public List<Study> batches(long seed) {
        Random chance = new Random(seed);
        List<CaptionedPicture> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, chance);
        List<Study> batches = new ArrayList<>();
        for (List<CaptionedPicture> some : groups(shuffled)) {
            batches.add(new Study(
                    some.stream()
                            .map(picture -> picture.sentences()
                                    .get(chance.nextInt(picture.sentences().size())))
                            .toList(),
                    some.stream().map(CaptionedPicture::cells).toList()));
        }
        return batches;
    }

    /// A picture alone would have nothing to be told from.
    private static List<List<CaptionedPicture>> groups(List<CaptionedPicture> pictures) {
        List<List<CaptionedPicture>> groups = new ArrayList<>();
        for (int from = 0; from + 1 < pictures.size(); from += TOGETHER) {
            groups.add(pictures.subList(from, Math.min(pictures.size(), from + TOGETHER)));
        }
        return groups;
    }

    /// The surprise at a sentence's own picture among all, and at a picture's own sentence among all.
    @Override
    public NDArray loss(Study study, NDManager scratch) {
        NDArray scores = scores(study.sentences(), study.pictures(), true, scratch);
        NDArray own = scratch.eye(study.pictures().size());
        NDArray hit = scores.logSoftmax(0).add(scores.logSoftmax(1)).mul(own);
        return Numbers.times(hit.sum(), -0.5 / study.pictures().size(), scratch);
    }

    private NDArray scores(List<Halves> sentences, List<Halves> pictures, boolean training, NDManager scratch) {
        return new Pass(weights, training)
                .through(network, new MatchBatch(sentences, pictures).arrays(settings.word(), scratch));
    }

    /// How many sentences find their own picture among some.
    @Override
    public Map<String, Counts> develop() {
        int right = 0;
        int all = 0;
        for (List<CaptionedPicture> some : groups(development)) {
            List<Halves> sentences = new ArrayList<>();
            List<Integer> own = new ArrayList<>();
            for (int picture = 0; picture < some.size(); picture++) {
                for (Halves sentence : some.get(picture).sentences()) {
                    sentences.add(sentence);
                    own.add(picture);
                }
            }
            long[] found =
                    found(sentences, some.stream().map(CaptionedPicture::cells).toList());
            for (int sentence = 0; sentence < found.length; sentence++) {
                right += found[sentence] == own.get(sentence) ? 1 : 0;
            }
            all += found.length;
        }
        return Map.of("flickr", new Counts(right, all, all));
    }

    private long[] found(List<Halves> sentences, List<Halves> pictures) {
        try (NDManager scratch = NDManager.newBaseManager()) {
            return scores(sentences, pictures, false, scratch).argMax(1).toLongArray();
        }
    }

    @Override
    public SafeTensors learned(Map<String, String> notes) {
        Map<String, SafeTensors.Tensor> kept =
                new LinkedHashMap<>(Weights.copyOf(network, Map.of()).weights());
        kept.put(GemRegions.PLACES, places.tensor());
        return new SafeTensors(kept, notes);
    }

    @Override
    public void close() {
        manager.close();
    }
}
