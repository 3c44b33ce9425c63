package iconograph.linking.ranking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import iconograph.contracts.EntityId;
import iconograph.linking.index.WikidataItem;

/// How close what a post says is to what an item is. Safe for use by many threads.
///
/// Items' vectors are kept, for the same items come again and again.
final class Meaning {

    private static final int MOST_KEPT = 10_000;

    private final Function<List<String>, float[][]> encoder;
    private final Map<EntityId, float[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntityId, float[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /// @param encoder one vector of length 1 for each sentence
    Meaning(Function<List<String>, float[][]> encoder) {
        this.encoder = encoder;
    }

    /// Sets [Feature#MEANING] of candidates, those of several mentions in one go.
    void measure(List<InContext> mentions) {
        Set<String> contexts = new LinkedHashSet<>();
        Map<EntityId, WikidataItem> unknown = new LinkedHashMap<>();
        Map<EntityId, float[]> items = new LinkedHashMap<>();
        for (InContext mention : mentions) {
            contexts.add(mention.context());
            for (Weighed candidate : mention.candidates()) {
                EntityId id = candidate.item().id();
                float[] vector = kept.get(id);
                if (vector == null) {
                    unknown.put(id, candidate.item());
                } else {
                    items.put(id, vector);
                }
            }
        }
        Map<String, float[]> contextVectors = encode(new ArrayList<>(contexts));
        float[][] fresh =
                encoder.apply(unknown.values().stream().map(Meaning::sentence).toList());
        int next = 0;
        for (EntityId id : unknown.keySet()) {
            kept.put(id, fresh[next]);
            items.put(id, fresh[next++]);
        }
        mentions.forEach(mention -> compare(mention, requireNonNull(contextVectors.get(mention.context())), items));
    }

    private Map<String, float[]> encode(List<String> sentences) {
        float[][] vectors = encoder.apply(sentences);
        Map<String, float[]> encoded = new LinkedHashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            encoded.put(sentences.get(i), vectors[i]);
        }
        return encoded;
    }

    private static void compare(InContext mention, float[] context, Map<EntityId, float[]> items) {
        double sum = 0;
        for (Weighed candidate : mention.candidates()) {
            double cosine =
                    product(context, requireNonNull(items.get(candidate.item().id())));
            candidate.set(Feature.MEANING, cosine);
            sum += cosine;
        }
        double mean = sum / mention.candidates().size();
        mention.candidates()
                .forEach(candidate -> candidate.set(Feature.MEANING, candidate.get(Feature.MEANING) - mean));
    }

    /// What an item is, in a sentence.
    static String sentence(WikidataItem item) {
        StringBuilder sentence = new StringBuilder(item.label());
        if (item.description() != null) {
            sentence.append(", ").append(item.description());
        }
        item.kinds().stream().limit(3).forEach(kind -> sentence.append(", ").append(kind));
        return sentence.toString();
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    /// The candidates of one mention that are worth a closer look, and the words around it.
    record InContext(String context, List<Weighed> candidates) {}
}
