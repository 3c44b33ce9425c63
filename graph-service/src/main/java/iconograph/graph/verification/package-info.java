/// Whether Neo4j and RDF say the same, post by post, and what PostgreSQL keeps. Both are made from one record, so they
/// do, unless somebody or something other than step 4 has written to one of them.
@NullMarked
package iconograph.graph.verification;

import org.jspecify.annotations.NullMarked;
