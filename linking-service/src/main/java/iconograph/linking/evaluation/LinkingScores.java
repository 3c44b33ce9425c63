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
/// @param popularityBaseline share of the mentions whose item the index holds for which it is the best known bearer of
// the
///     name, or, where there is none, the best known of those whose names have its words
/// @param wayToRecall     how much of the way from there to `recallAt50` `accuracyInIndex` is
/// @param nilAccuracy     share of the mentions without an item that were called unknown
/// @param ambiguous       share of all mentions that were called ambiguous
/// @param calibrationError expected calibration error of the first candidates' probabilities, in ten bins
/// @param mentions        in all
/// @param inIndex         mentions whose item the index holds
/// @param documents       or posts
/// @param seconds         of linking, without reading the file and opening the index
/// @param mentionsPerSecond one document after the other
/// @param millisHalf      within which half of the mentions were linked, where a document's mentions share its time
/// @param millisMost      likewise, 95 % of them
@JsonPropertyOrder({
    "accuracy",
    "accuracyInIndex",
    "recallAt1",
    "recallAt10",
    "recallAt50",
    "popularityBaseline",
    "wayToRecall",
    "nilAccuracy",
    "ambiguous",
    "calibrationError",
    "mentions",
    "inIndex",
    "documents",
    "seconds",
    "mentionsPerSecond",
    "millisHalf",
    "millisMost"
})
public record LinkingScores(
        double accuracy,
        double accuracyInIndex,
        double recallAt1,
        double recallAt10,
        double recallAt50,
        double popularityBaseline,
        double wayToRecall,
        double nilAccuracy,
        double ambiguous,
        double calibrationError,
        long mentions,
        long inIndex,
        long documents,
        double seconds,
        double mentionsPerSecond,
        double millisHalf,
        double millisMost) {}
