package iconograph.graph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.XMLChar;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/// Writes triples as RDF/XML, in the order in which they come, keeping none in memory.
///
/// A property is the name of an element there, so one whose IRI does not end in such a name cannot be spelled. Those
/// statements are left out, and a comment at the end says how many they were.
///
/// @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML Syntax</a>, which has no spelling for triple
///     terms: they are refused with an [IllegalStateException]
final class RdfXmlStream extends StreamRDFBase {

    /// Names that mean something else where a property is expected.
    private static final Set<String> TAKEN = Set.of(
            "RDF",
            "ID",
            "about",
            "bagID",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "Description",
            "aboutEach",
            "aboutEachPrefix",
            "li");

    private final Writer xml;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private boolean begun;
    private @Nullable Node subject;
    private long leftOut;

    RdfXmlStream(OutputStream out) {
        this.xml = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 14);
    }

    @Override
    public void prefix(String prefix, String iri) {
        if (!begun && XMLChar.isValidNCName(prefix)) {
            prefixes.put(iri, prefix);
        }
    }

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void triple(Triple triple) {
        try {
            begin();
            String predicate = triple.getPredicate().getURI();
            int local = localName(predicate);
            if (local < 0) {
                leftOut++;
                return;
            }
            if (!triple.getSubject().equals(subject)) {
                endSubject();
                startSubject(triple.getSubject());
            }
            property(predicate.substring(0, local), predicate.substring(local), triple.getObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        try {
            begin();
            endSubject();
            if (leftOut > 0) {
                xml.write("  <!-- left out, as their properties cannot be names of elements: %d statements -->\n"
                        .formatted(leftOut));
            }
            xml.write("</rdf:RDF>\n");
            xml.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        prefixes.put(Vocabulary.RDF, "rdf");
        xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            xml.write("\n    xmlns:%s=\"%s\"".formatted(prefix.getValue(), XmlText.attribute(prefix.getKey())));
        }
        xml.write(">\n");
    }

    private void startSubject(Node node) throws IOException {
        subject = node;
        xml.write("  <rdf:Description ");
        xml.write(node.isURI() ? "rdf:about" : "rdf:nodeID");
        xml.write("=\"");
        xml.write(name(node));
        xml.write("\">\n");
    }

    private void endSubject() throws IOException {
        if (subject != null) {
            xml.write("  </rdf:Description>\n");
        }
        subject = null;
    }

    private void property(String namespace, String local, Node object) throws IOException {
        String prefix = prefixes.get(namespace);
        String element = (prefix == null ? "p" : prefix) + ":" + local;
        xml.write("    <");
        xml.write(element);
        if (prefix == null) {
            attribute("xmlns:p", XmlText.attribute(namespace));
        }
        if (object.isLiteral()) {
            literal(object);
            xml.write("</");
            xml.write(element);
            xml.write(">\n");
        } else {
            attribute(object.isURI() ? "rdf:resource" : "rdf:nodeID", name(object));
            xml.write("/>\n");
        }
    }

    private void literal(Node literal) throws IOException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            attribute("xml:lang", XmlText.attribute(literal.getLiteralLanguage()));
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            attribute("rdf:datatype", XmlText.attribute(literal.getLiteralDatatypeURI()));
        }
        xml.write('>');
        xml.write(XmlText.content(literal.getLiteralLexicalForm()));
    }

    private void attribute(String name, String escaped) throws IOException {
        xml.write(' ');
        xml.write(name);
        xml.write("=\"");
        xml.write(escaped);
        xml.write('"');
    }

    private static String name(Node node) {
        if (node.isURI()) {
            return XmlText.attribute(node.getURI());
        }
        if (node.isBlank()) {
            return NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
        }
        throw new IllegalStateException("RDF/XML has no spelling for " + node);
    }

    /// Where the longest name begins that an element may have, or -1 where there is none.
    private static int localName(String iri) {
        int from = iri.length();
        while (from > 0 && XMLChar.isNCName(iri.charAt(from - 1))) {
            from--;
        }
        while (from < iri.length() && !XMLChar.isNCNameStart(iri.charAt(from))) {
            from++;
        }
        boolean taken = iri.startsWith(Vocabulary.RDF) && TAKEN.contains(iri.substring(from));
        return from == 0 || from == iri.length() || taken ? -1 : from;
    }
}
