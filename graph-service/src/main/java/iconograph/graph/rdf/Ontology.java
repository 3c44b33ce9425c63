package iconograph.graph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/// What is written down of the graph itself, as RDF: what its terms mean, and what it has to be like.
public final class Ontology {

    private Ontology() {}

    /// Classes, properties, relations and types of names, in OWL and SKOS.
    public static Graph terms() {
        return read("ontology.ttl");
    }

    /// What the graph of one post has to be like, in SHACL.
    public static Graph shapes() {
        return read("shapes.ttl");
    }

    private static Graph read(String name) {
        try (InputStream file =
                Objects.requireNonNull(Ontology.class.getResourceAsStream("/iconograph/graph/rdf/" + name))) {
            return RDFParser.source(file).lang(Lang.TURTLE).toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
