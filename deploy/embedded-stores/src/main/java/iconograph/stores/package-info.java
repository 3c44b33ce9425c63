/// PostgreSQL and Neo4j without a server to install: read [EmbeddedStores] first. Nothing here needs more than the JDK;
/// the stores themselves run in a JVM of their own, see [iconograph.stores.server].
@NullMarked
package iconograph.stores;

import org.jspecify.annotations.NullMarked;
