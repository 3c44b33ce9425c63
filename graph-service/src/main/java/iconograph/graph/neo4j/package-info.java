/// The facts as a property graph: [iconograph.graph.neo4j.Neo4jWriter] writes, [iconograph.graph.neo4j.Migrations]
/// prepare.
@NullMarked
package iconograph.graph.neo4j;

import org.jspecify.annotations.NullMarked;
