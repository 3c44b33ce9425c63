package iconograph.models.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import iconograph.models.Torch;
import iconograph.models.blocks.encoder.BertSettings;
import iconograph.models.blocks.encoder.LowRank;
import iconograph.models.blocks.encoder.WordPieces;
import iconograph.models.data.Captions;
import iconograph.models.data.MentionPair;
import iconograph.models.data.MentionPair.Span;
import iconograph.models.data.RelatedPair;
import iconograph.models.data.RelationLabels;
import iconograph.models.training.Course;

import ai.djl.ndarray.NDManager;

/// Relation classifiers so small that a test can train them, with a backbone of random weights.
public final class SmallRelations {

    private static final RelationSettings SETTINGS = new RelationSettings(
            new BertSettings(64, 32, 16, 2, 2, 32, 0.1), new LowRank(4, 2, 1), RelationLabels.mnre(), 6, 30, 8);

    private static final List<RelatedPair> EIGHT_PAIRS = List.of(
            pair(1, "Ada works for Acme", 0, 3, "/per/org/member_of"),
            pair(2, "Acme hired Ada", 2, 0, "/per/org/member_of"),
            pair(3, "Ada met Bob", 0, 2, "/per/per/peer"),
            pair(4, "Oslo is in Norway", 3, 0, "/loc/loc/contain"),
            pair(5, "Oslo is in Norway", 0, 3, "None"),
            pair(6, "Ada flew over Oslo", 0, 3, "None"),
            pair(7, "Bob lives in Norway", 0, 3, "/per/loc/place_of_residence"),
            pair(8, "Bob works for Oslo", 0, 3, "/per/org/member_of"));

    private SmallRelations() {}

    /// @param make     how a network of some settings is made
    /// @param captions of the pictures, which are called after their places in the list, from 1
    public static Course<?> course(
            Function<RelationSettings, ? extends PairNetwork> make, Captions captions, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        PairNetwork network = make.apply(SETTINGS);
        network.initialize(manager);
        List<String> vocabulary = new ArrayList<>(
                List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused1]", "[unused2]", "[unused3]", "[unused4]"));
        EIGHT_PAIRS.stream()
                .flatMap(pair -> pair.pair().words().stream())
                .distinct()
                .forEach(vocabulary::add);
        return new PairCourse(
                manager, network, SETTINGS, WordPieces.of(vocabulary), EIGHT_PAIRS, EIGHT_PAIRS, captions, 0);
    }

    private static RelatedPair pair(int picture, String words, int head, int tail, String relation) {
        List<String> all = Stream.of(words.split(" ")).toList();
        return new RelatedPair(
                picture + ".jpg", new MentionPair(all, new Span(head, head + 1), new Span(tail, tail + 1)), relation);
    }
}
