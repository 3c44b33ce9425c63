package iconograph.graph.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.validation.ReportEntry;
import org.jspecify.annotations.Nullable;

/// One thing that is not as a shape wants it; all but the message is spelled as in N-Triples.
///
/// @param graph     where it is; null if there is only one graph
/// @param focusNode what is not as it should be
/// @param path      which of its properties
/// @param value     of that property
/// @param message   what should be
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        @Nullable String graph,
        @Nullable String focusNode,
        @Nullable String path,
        @Nullable String value,
        String message,
        @Nullable String severity,
        @Nullable String shape,
        @Nullable String component) {

    public static Finding of(ReportEntry entry) {
        return of(entry, null);
    }

    static Finding of(ReportEntry entry, @Nullable Node graph) {
        return new Finding(
                spelled(graph),
                spelled(entry.focusNode()),
                entry.resultPath() == null ? null : entry.resultPath().toString(),
                spelled(entry.value()),
                entry.message() == null ? "" : entry.message(),
                spelled(entry.severity().level()),
                spelled(entry.source()),
                spelled(entry.sourceConstraintComponent()));
    }

    private static @Nullable String spelled(@Nullable Node node) {
        return node == null ? null : NodeFmtLib.strNT(node);
    }

    /// For people, on one line.
    public String inWords() {
        return "%s%s: %s%s"
                .formatted(
                        focusNode, path == null ? "" : " " + path, message, value == null ? "" : ", unlike " + value);
    }
}
