package iconograph.models.papers.joint;

import java.util.ArrayList;
import java.util.List;
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

/// A joint model so small that a test can train it, with a backbone of random weights.
public final class SmallJoint {

    static final JointSettings SETTINGS = new JointSettings(
            new BertSettings(64, 32, 16, 2, 2, 32, 0.1),
            new LowRank(4, 2, 1),
            List.of("PER", "LOC", "ORG", "OTHER"),
            RelationLabels.mnre(),
            6,
            8,
            16);

    /// Of eight posts.
    static final List<RelatedPair> PAIRS = List.of(
            pair(1, "Ada works for Acme", 0, 3, "/per/org/member_of"),
            pair(2, "Acme hired Ada", 2, 0, "/per/org/member_of"),
            pair(3, "Ada met Bob", 0, 2, "/per/per/peer"),
            pair(4, "Oslo is in Norway", 3, 0, "/loc/loc/contain"),
            pair(5, "Oslo or Norway", 0, 2, "None"),
            pair(6, "Ada flew over Oslo", 0, 3, "None"),
            pair(7, "Bob lives in Norway with Ada", 0, 3, "/per/loc/place_of_residence"),
            pair(7, "Bob lives in Norway with Ada", 0, 5, "/per/per/couple"),
            pair(7, "Bob lives in Norway with Ada", 3, 5, "None"),
            pair(8, "Bob works for Oslo", 0, 3, "/per/org/member_of"));

    private SmallJoint() {}

    /// @param captions of the pictures, which are called after the posts' numbers, from 1
    public static Course<?> course(Captions captions, long seed) {
        return course(PAIRS, captions, seed);
    }

    static JointCourse course(List<RelatedPair> pairs, Captions captions, long seed) {
        Torch.engine().setRandomSeed((int) seed);
        NDManager manager = NDManager.newBaseManager();
        Joint network = new Joint(SETTINGS).start(manager);
        return new JointCourse(manager, network, SETTINGS, pieces(), pairs, pairs, captions);
    }

    static WordPieces pieces() {
        List<String> vocabulary = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
        PAIRS.stream().flatMap(pair -> pair.pair().words().stream()).distinct().forEach(vocabulary::add);
        return WordPieces.of(vocabulary);
    }

    static RelatedPair pair(int picture, String words, int head, int tail, String relation) {
        return pair(picture, words, new Span(head, head + 1), new Span(tail, tail + 1), relation);
    }

    static RelatedPair pair(int picture, String words, Span head, Span tail, String relation) {
        return new RelatedPair(
                picture + ".jpg", new MentionPair(Stream.of(words.split(" ")).toList(), head, tail), relation);
    }
}
