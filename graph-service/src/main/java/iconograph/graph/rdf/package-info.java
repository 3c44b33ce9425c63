/// The same facts as RDF, one named graph a post: [iconograph.graph.rdf.PostGraph] says which triples.
@NullMarked
package iconograph.graph.rdf;

import org.jspecify.annotations.NullMarked;
