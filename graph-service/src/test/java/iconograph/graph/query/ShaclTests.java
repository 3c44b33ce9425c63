package iconograph.graph.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// Reads the manifests of the W3C's [tests of SHACL](https://github.com/w3c/data-shapes).
final class ShaclTests {

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";

    /// What of a report is compared; messages are free, but for tests of messages.
    private static final Set<Node> COMPARED = Set.of(
            SHACL.conforms,
            SHACL.result,
            SHACL.focusNode,
            SHACL.resultPath,
            SHACL.resultSeverity,
            SHACL.sourceConstraint,
            SHACL.sourceConstraintComponent,
            SHACL.sourceShape,
            SHACL.value);

    /// @param report that is expected; null if the shapes are to be refused
    record Case(
            String name, Model data, Model shapes, @Nullable Graph report) {}

    private ShaclTests() {}

    static List<Case> read(Path directory) {
        List<Case> cases = new ArrayList<>();
        collect(
                directory
                        .toAbsolutePath()
                        .normalize()
                        .resolve("manifest.ttl")
                        .toUri()
                        .toString(),
                cases);
        return cases;
    }

    private static void collect(String manifest, List<Case> cases) {
        Model model = load(manifest);
        Resource itself = model.getResource(manifest);
        itself.listProperties(property(MF, "include"))
                .toList()
                .forEach(include -> collect(include.getResource().getURI(), cases));
        if (itself.hasProperty(property(MF, "entries"))) {
            itself.getPropertyResourceValue(property(MF, "entries"))
                    .as(RDFList.class)
                    .asJavaList()
                    .forEach(test -> cases.add(test(test.asResource())));
        }
    }

    private static Case test(Resource test) {
        Resource action = test.getPropertyResourceValue(property(MF, "action"));
        Resource result = test.getPropertyResourceValue(property(MF, "result"));
        String name = test.getURI().replaceAll("^.*/tests/", "");
        return new Case(
                name,
                load(action.getPropertyResourceValue(property(SHT, "dataGraph")).getURI()),
                load(action.getPropertyResourceValue(property(SHT, "shapesGraph"))
                        .getURI()),
                result.equals(ResourceFactory.createResource(SHT + "Failure"))
                        ? null
                        : compared(test.getModel().getGraph(), result.asNode()));
    }

    private static Model load(String uri) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, uri);
        return model;
    }

    /// What is said of a report and its results.
    static Graph compared(Graph graph, Node report) {
        Graph compared = GraphMemFactory.createDefaultGraphSameTerm();
        copy(graph, report, compared);
        graph.find(report, SHACL.result, Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .forEach(result -> copy(graph, result, compared));
        return compared;
    }

    static Graph compared(Graph answer) {
        Node report = answer.find(Node.ANY, RDF.Nodes.type, SHACL.ValidationReport)
                .mapWith(Triple::getSubject)
                .next();
        return compared(answer, report);
    }

    private static void copy(Graph from, Node subject, Graph to) {
        from.find(subject, Node.ANY, Node.ANY).toList().forEach(triple -> {
            if (COMPARED.contains(triple.getPredicate())) {
                to.add(triple);
                if (triple.getPredicate().equals(SHACL.resultPath)) {
                    copyPath(from, triple.getObject(), to);
                }
            }
        });
    }

    private static void copyPath(Graph from, Node path, Graph to) {
        if (path.isBlank()) {
            from.find(path, Node.ANY, Node.ANY).toList().forEach(triple -> {
                if (!to.contains(triple)) {
                    to.add(triple);
                    copyPath(from, triple.getObject(), to);
                }
            });
        }
    }

    private static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }
}
