package iconograph.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// An item that a mention may name, with why it may.
///
/// @param label       the item's name, as people are shown it
/// @param description a few words that tell it from its namesakes
/// @param type        what kind of thing it is: `PER`, `LOC`, `ORG` or `OTHER`
/// @param picture     file name on Wikimedia Commons of a picture that shows it
/// @param score       how likely the mention names it, from 0 to 1
/// @param parts       what the score is made of, by the part's name; larger speaks more for the item
/// @param features    what was measured, by the feature's name; without those that add nothing, and empty in events
// that
///                    were written before there were any
/// @param resemblance how the post's pictures compare with a reference picture of the item, where they were compared
public record Candidate(
        EntityId entity,
        String label,
        @Nullable String description,
        String type,
        @Nullable String picture,
        double score,
        Map<String, Double> parts,
        @Nullable Map<String, Measure> features,
        @Nullable Resemblance resemblance) {

    public Candidate {
        Score.checked(score);
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        features = features == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /// Of which no more is known than what its score is made of.
    public Candidate(
            EntityId entity,
            String label,
            @Nullable String description,
            String type,
            @Nullable String picture,
            double score,
            Map<String, Double> parts) {
        this(entity, label, description, type, picture, score, parts, Map.of(), null);
    }

    /// Never null, whatever the event said.
    @Override
    public Map<String, Measure> features() {
        return features == null ? Map.of() : features;
    }

    /// One thing that was measured of an item.
    ///
    /// @param value as it was measured
    /// @param adds  what that adds to the sum that the score follows from; negative if it speaks against the item
    public record Measure(double value, double adds) {}
}
