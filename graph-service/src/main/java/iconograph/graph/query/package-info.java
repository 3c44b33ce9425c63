/// Questions about the graph over HTTP. Start with [iconograph.graph.query.GraphResource].
///
/// Nothing here writes into the graph of the posts. Whoever has the token may keep RDF graphs of their own beside it.
@NullMarked
package iconograph.graph.query;

import org.jspecify.annotations.NullMarked;
