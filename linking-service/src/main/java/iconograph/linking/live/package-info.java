/// Wikidata's live API, for what the index on this machine lacks: asked seldom, politely, and never relied upon.
///
/// Read [iconograph.linking.live.LiveItems] first.
@NullMarked
package iconograph.linking.live;

import org.jspecify.annotations.NullMarked;
