package iconograph.graph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.jspecify.annotations.Nullable;

/// Says of results which query found them. Jena names the shape there, for which a report has another property.
///
/// @see <a href="https://www.w3.org/TR/shacl/#sparql-constraints-source">SHACL, sh:sourceConstraint</a>
final class SourceConstraints {

    private SourceConstraints() {}

    static ValidationReport named(ValidationReport report, Shapes shapes) {
        ValidationReport.Builder named = ValidationReport.create();
        named.addPrefixes(report.getGraph().getPrefixMapping());
        for (ReportEntry entry : report.getEntries()) {
            entry.sourceConstraint(
                    entry.constraint() instanceof SparqlConstraint found
                            ? query(shapes.getGraph(), entry.source(), found)
                            : null);
            named.addReportEntry(entry);
        }
        return named.build();
    }

    private static @Nullable Node query(Graph shapes, Node shape, SparqlConstraint found) {
        return shapes.find(shape, SHACL.sparql, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(query -> found.getQuery().equals(ShLib.extractSPARQLQuery(shapes, query)))
                .nextOptional()
                .orElse(null);
    }
}
