@NullMarked
package iconograph.graph.rdf;

import org.jspecify.annotations.NullMarked;
