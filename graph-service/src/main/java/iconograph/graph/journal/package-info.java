/// What step 4 wrote of each post, kept in PostgreSQL, so that both stores can be written again from it.
@NullMarked
package iconograph.graph.journal;

import org.jspecify.annotations.NullMarked;
