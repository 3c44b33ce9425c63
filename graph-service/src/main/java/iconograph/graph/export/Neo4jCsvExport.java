package iconograph.graph.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import iconograph.graph.export.PropertyGraph.Column;
import iconograph.graph.rdf.HeldPosts;

/// A zip file with all nodes and all relationships as CSV, for Neo4j's own bulk import.
///
/// @see <a href="https://neo4j.com/docs/operations-manual/current/import/">neo4j-admin database import</a>
final class Neo4jCsvExport {

    private static final String HOW = """
            neo4j-admin database import full iconograph --nodes=nodes.csv --relationships=relationships.csv \\
                --multiline-fields=true
            """;

    private Neo4jCsvExport() {}

    static void write(HeldPosts posts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        Writer csv = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 14);

        zip.putNextEntry(new ZipEntry("nodes.csv"));
        csv.write("id:ID,:LABEL" + header(PropertyGraph.NODE_COLUMNS));
        posts.forEach(post -> PropertyGraph.nodes(
                post,
                posts,
                node -> line(
                        csv,
                        List.of(node.id(), String.join(";", node.labels())),
                        PropertyGraph.NODE_COLUMNS,
                        node.properties())));
        csv.flush();
        zip.closeEntry();

        zip.putNextEntry(new ZipEntry("relationships.csv"));
        csv.write(":START_ID,:END_ID,:TYPE" + header(PropertyGraph.EDGE_COLUMNS));
        posts.forEach(post -> PropertyGraph.edges(
                post,
                posts,
                edge -> line(
                        csv,
                        List.of(edge.from(), edge.to(), edge.type()),
                        PropertyGraph.EDGE_COLUMNS,
                        edge.properties())));
        csv.flush();
        zip.closeEntry();

        zip.putNextEntry(new ZipEntry("README.txt"));
        csv.write(HOW);
        csv.flush();
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static String header(List<Column> columns) {
        return columns.stream()
                .map(column -> "," + column.name() + ":" + type(column))
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case TEXT -> "string";
            case WHOLE -> "long";
            case NUMBER -> "double";
            case TIME -> "datetime";
        };
    }

    private static void line(Writer csv, List<String> keys, List<Column> columns, Map<String, Object> properties) {
        try {
            csv.write(keys.stream().map(Neo4jCsvExport::quoted).collect(Collectors.joining(",")));
            for (Column column : columns) {
                Object value = properties.get(column.name());
                csv.write(',');
                if (value != null) {
                    csv.write(value instanceof String text ? quoted(text) : value.toString());
                }
            }
            csv.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Quoted, even an empty text is a text; nothing at all means that there is no such property.
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
