@NullMarked
package iconograph.graph.neo4j;

import org.jspecify.annotations.NullMarked;
