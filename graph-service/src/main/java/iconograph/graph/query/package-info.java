/// Questions about the graph over HTTP, all of them reading only. Start with [iconograph.graph.query.GraphResource].
@NullMarked
package iconograph.graph.query;

import org.jspecify.annotations.NullMarked;
