package iconograph.linking.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// How well mentions were linked.
///
/// @param accuracy        share of the mentions with an item that were linked to it; one that was called ambiguous was
///     not linked
/// @param accuracyInIndex the same, of those whose item the index holds
/// @param recallAt1       share of the mentions whose item the index holds for which it is the first candidate,
///     whatever was decided
/// @param recallAt10      likewise, among the first ten
/// @param recallAt50      likewise, among the first fifty
/// @param nilAccuracy     share of the mentions without an item that were called unknown
/// @param ambiguous       share of all mentions that were called ambiguous
/// @param mentions        in all
/// @param inIndex         mentions whose item the index holds
/// @param documents       or posts
/// @param seconds         of linking, without reading the file and opening the index
@JsonPropertyOrder({
    "accuracy",
    "accuracyInIndex",
    "recallAt1",
    "recallAt10",
    "recallAt50",
    "nilAccuracy",
    "ambiguous",
    "mentions",
    "inIndex",
    "documents",
    "seconds"
})
public record LinkingScores(
        double accuracy,
        double accuracyInIndex,
        double recallAt1,
        double recallAt10,
        double recallAt50,
        double nilAccuracy,
        double ambiguous,
        long mentions,
        long inIndex,
        long documents,
        double seconds) {}
