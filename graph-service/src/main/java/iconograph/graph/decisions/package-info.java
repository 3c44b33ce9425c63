/// What people decide about the graph: which entities are one, which are not, and whom a mention names. Decisions are
/// kept in a ledger that only grows, and any of them can be undone. Start with
/// [iconograph.graph.decisions.Deciding].
@NullMarked
package iconograph.graph.decisions;

import org.jspecify.annotations.NullMarked;
