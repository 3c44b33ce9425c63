/// Whether the graph is as its shapes want it, post by post: each night, and whenever somebody asks.
@NullMarked
package iconograph.graph.validation;

import org.jspecify.annotations.NullMarked;
