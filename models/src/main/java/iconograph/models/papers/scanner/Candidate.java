package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.blocks.head.BioTags;
import iconograph.models.blocks.head.TagHead;

/// Words that may be a name.
///
/// @param start the first, counted from 0
/// @param end   one past the last
/// @param doubt how boldly the first stage had to read to find it, from 0, in steps
record Candidate(int start, int end, int doubt) {

    private static final float STEP = 1.5f;
    private static final int MOST_DOUBT = 3;

    /// Every place that the first stage finds when it reads boldly, and more boldly, until it misses little.
    ///
    /// @param scores (words, tags)
    static List<Candidate> in(float[][] scores, TagHead detector) {
        Map<List<Integer>, Candidate> found = new LinkedHashMap<>();
        for (int doubt = 0; doubt <= MOST_DOUBT; doubt++) {
            for (BioTags.Found name :
                    detector.tags().decode(bolder(scores, doubt), detector.crf().moves())) {
                found.putIfAbsent(List.of(name.start(), name.end()), new Candidate(name.start(), name.end(), doubt));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static float[][] bolder(float[][] scores, int doubt) {
        float[][] changed = new float[scores.length][];
        for (int word = 0; word < scores.length; word++) {
            changed[word] = scores[word].clone();
            changed[word][0] -= doubt * STEP;
        }
        return changed;
    }

    boolean overlaps(Candidate other) {
        return start < other.end && other.start < end;
    }
}
