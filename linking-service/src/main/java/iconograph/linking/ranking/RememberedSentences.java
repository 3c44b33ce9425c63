package iconograph.linking.ranking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Encodes sentences, and remembers the latest: what surrounds a name is most often all of its post, which is asked for
/// again. Safe for use by many threads.
public final class RememberedSentences {

    /// More than the posts hold that are linked at the same time; some 1,500 bytes each.
    private static final int MOST = 1_024;

    private final Function<String, float[]> encoder;
    private final Cache<String, float[]> latest =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /// @param encoder gives the same for the same sentence
    public RememberedSentences(Function<String, float[]> encoder) {
        this.encoder = encoder;
    }

    /// @return not to be changed
    public float[] encode(String sentence) {
        return requireNonNull(latest.get(sentence, encoder));
    }

    /// Each processor has one at a time.
    ///
    /// @return one for each sentence, in order
    public float[][] encode(List<String> sentences) {
        return sentences.parallelStream().map(this::encode).toArray(float[][]::new);
    }
}
