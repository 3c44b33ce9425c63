package iconograph.graph.query;

import java.util.Objects;
import java.util.stream.Stream;

import iconograph.graph.validation.Finding;
import iconograph.graph.validation.GraphReport;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// The report about all posts as [SHACL](https://www.w3.org/TR/shacl/#validation-report) has it in RDF, with the time
/// as `dcterms:created`, and of each result, by `dcterms:source`, the post's graph in which it is.
final class ReportGraph {

    static final String DCTERMS = DCTerms.NS;

    private final Graph graph = GraphFactory.createGraphMem();

    private ReportGraph() {}

    static Graph of(GraphReport report) {
        ReportGraph made = new ReportGraph();
        Node node = NodeFactory.createBlankNode();
        made.add(node, RDF.type.asNode(), SHACL.ValidationReport);
        made.add(node, SHACL.conforms, NodeValue.makeBoolean(report.conforms()).asNode());
        made.add(
                node,
                DCTerms.created.asNode(),
                NodeFactory.createLiteralDT(report.at().toString(), XSDDatatype.XSDdateTime));
        report.first().forEach(finding -> made.add(node, SHACL.result, made.result(finding)));
        return made.graph;
    }

    private Node result(Finding finding) {
        Node result = NodeFactory.createBlankNode();
        add(result, RDF.type.asNode(), SHACL.ValidationResult);
        add(result, DCTerms.source.asNode(), finding.graph());
        add(result, SHACL.focusNode, finding.focusNode());
        add(result, SHACL.value, finding.value());
        add(result, SHACL.resultMessage, NodeFactory.createLiteralString(finding.message()));
        add(result, SHACL.resultSeverity, finding.severity());
        add(result, SHACL.sourceShape, finding.shape());
        add(result, SHACL.sourceConstraintComponent, finding.component());
        // Of a path that is more than one property there are only words.
        Stream.ofNullable(finding.path())
                .filter(path -> path.matches("<[^<>\\s]+>"))
                .forEach(path -> add(result, SHACL.resultPath, path));
        return result;
    }

    /// @param spelled as in N-Triples; null if there is none
    private void add(Node subject, Node predicate, @Nullable String spelled) {
        if (spelled != null) {
            add(subject, predicate, Objects.requireNonNull(NodeFactoryExtra.parseNode(spelled), spelled));
        }
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }
}
