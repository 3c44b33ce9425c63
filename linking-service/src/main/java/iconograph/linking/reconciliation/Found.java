package iconograph.linking.reconciliation;

import java.util.Map;

import iconograph.linking.index.WikidataItem;

/// An item that may be what a query means.
///
/// @param probability that it is, from 0 to 1, among all candidates and "none of these"
/// @param match       whether it is good enough to be taken without asking a person
/// @param features    what the probability is made of, by name
record Found(WikidataItem item, double probability, boolean match, Map<String, Double> features) {

    Found {
        features = Map.copyOf(features);
    }
}
