package iconograph.linking.ranking;

import iconograph.linking.index.WikidataItem;

/// A candidate and what was measured of it.
///
/// @param features by the ordinal of [Feature]; filled in as they become known
record Weighed(WikidataItem item, double[] features) {

    double get(Feature feature) {
        return features[feature.ordinal()];
    }

    void set(Feature feature, double value) {
        features[feature.ordinal()] = value;
    }
}
