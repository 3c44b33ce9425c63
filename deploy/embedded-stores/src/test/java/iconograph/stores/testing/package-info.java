/// A real PostgreSQL and a real Neo4j for tests: put [WithStores] on the test class.
@NullMarked
package iconograph.stores.testing;

import org.jspecify.annotations.NullMarked;
