package iconograph.graph.query;

import iconograph.contracts.LinkDecision;
import iconograph.contracts.TextSpan;

/// Why a name of a post was linked as it was, as the linker said it.
///
/// @param span     in code points
/// @param quote    the words of the span
/// @param decision with all candidates that were weighed, what was measured of each and what that added, what spoke for
///     the first rather than the second, and which region was compared with which reference picture
public record Explanation(TextSpan span, String quote, LinkDecision decision) {}
