package iconograph.linking.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// How well raw texts were linked: a name counts when its place and its item are both right.
///
/// @param f1        micro, of precision and recall
/// @param precision share of the names that were found and linked which are right
/// @param recall    share of the gold names with an item, in the index or not, that were found and linked to it
/// @param found     share of the gold names with an item whose place was found
/// @param inIndex   share of the gold names with an item whose item the index holds: recall cannot be more
/// @param linked    names that were found and linked
/// @param gold      names with an item
/// @param documents with a text of their own; others are left out
/// @param seconds   of finding names and linking them
@JsonPropertyOrder({"f1", "precision", "recall", "found", "inIndex", "linked", "gold", "documents", "seconds"})
public record EndToEndScores(
        double f1,
        double precision,
        double recall,
        double found,
        double inIndex,
        long linked,
        long gold,
        long documents,
        double seconds) {}
