package iconograph.graph.export;

import java.io.OutputStream;

import iconograph.graph.rdf.HeldPost;
import iconograph.graph.rdf.HeldPosts;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;

/// Texts and the names in them by the NLP Interchange Format, as Turtle. Positions are in code points.
///
/// A name has `itsrdf:taIdentRef` only where it is settled whom it means.
///
/// @see <a href="https://persistence.uni-leipzig.org/nlp2rdf/specification/core.html">NIF 2.0 Core</a>
/// @see <a href="https://www.w3.org/TR/its20/">Internationalization Tag Set 2.0</a>
final class NifExport {

    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final String ITS = "http://www.w3.org/2005/11/its/rdf#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Node POSITION = nif("RFC5147String");

    private final StreamRDF out;

    private NifExport(StreamRDF out) {
        this.out = out;
    }

    static void write(HeldPosts posts, OutputStream out) {
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        turtle.prefix("nif", NIF);
        turtle.prefix("itsrdf", ITS);
        turtle.prefix("xsd", XSD);
        posts.forEach(new NifExport(turtle)::post);
        turtle.finish();
    }

    private void post(HeldPost post) {
        int length = post.text().codePointCount(0, post.text().length());
        Node context = at(post, 0, length);
        add(context, RDF.Nodes.type, nif("Context"));
        string(context, 0, length);
        add(context, nif("isString"), NodeFactory.createLiteralString(post.text()));
        add(context, nif("sourceUrl"), NodeFactory.createURI(post.iri()));
        for (HeldPost.Mention mention : post.mentions()) {
            Node phrase = at(post, mention.start(), mention.end());
            add(phrase, RDF.Nodes.type, nif("Phrase"));
            string(phrase, mention.start(), mention.end());
            add(phrase, nif("referenceContext"), context);
            add(phrase, nif("anchorOf"), NodeFactory.createLiteralString(mention.quote()));
            post.bearer(mention.id()).ifPresent(bearer -> means(phrase, post, bearer));
        }
    }

    private void means(Node phrase, HeldPost post, HeldPost.Naming bearer) {
        post.entity(bearer.entity()).ifPresent(entity -> {
            add(phrase, its("taIdentRef"), NodeFactory.createURI(entity.iri()));
            add(phrase, its("taClassRef"), NodeFactory.createURI("https://schema.org/" + entity.kind()));
            add(
                    phrase,
                    its("taConfidence"),
                    NodeFactory.createLiteralDT(Double.toString(bearer.support().score()), XSDDatatype.XSDdouble));
            add(
                    phrase,
                    its("taAnnotatorsRef"),
                    NodeFactory.createURI(bearer.support().modelIri()));
        });
    }

    private void string(Node string, int from, int to) {
        add(string, RDF.Nodes.type, POSITION);
        add(string, nif("beginIndex"), position(from));
        add(string, nif("endIndex"), position(to));
    }

    private void add(Node subject, Node predicate, Node object) {
        out.triple(Triple.create(subject, predicate, object));
    }

    private static Node at(HeldPost post, int from, int to) {
        return NodeFactory.createURI("%s#char=%d,%d".formatted(post.iri(), from, to));
    }

    private static Node position(int position) {
        return NodeFactory.createLiteralDT(Integer.toString(position), XSDDatatype.XSDnonNegativeInteger);
    }

    private static Node nif(String name) {
        return NodeFactory.createURI(NIF + name);
    }

    private static Node its(String name) {
        return NodeFactory.createURI(ITS + name);
    }
}
