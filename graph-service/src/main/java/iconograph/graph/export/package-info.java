/// The graph in the forms that other tools read: start with [iconograph.graph.export.GraphExport].
@NullMarked
package iconograph.graph.export;

import org.jspecify.annotations.NullMarked;
