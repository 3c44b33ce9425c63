/// What one post says, as data that knows no store: start with [iconograph.graph.facts.Facts].
@NullMarked
package iconograph.graph.facts;

import org.jspecify.annotations.NullMarked;
