/// Step 4 of the journey: writes what a post says into the graph, and answers questions about it.
///
/// Read [iconograph.graph.GraphStep] first, then [iconograph.graph.facts.Facts].
@NullMarked
package iconograph.graph;

import org.jspecify.annotations.NullMarked;
