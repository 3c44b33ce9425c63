package iconograph.graph.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import iconograph.graph.rdf.HeldPosts;

/// A zip file with all nodes and all relationships as a table each, for programs that work on columns, such as DuckDB,
/// pandas and Spark.
final class ParquetExport {

    private static final int BUFFER = 1 << 16;
    private static final List<ParquetColumn> NODES = Stream.concat(
                    Stream.of(ParquetColumn.key("id"), ParquetColumn.list("labels")),
                    PropertyGraph.NODE_COLUMNS.stream().map(ParquetColumn::of))
            .toList();
    private static final List<ParquetColumn> RELATIONSHIPS = Stream.concat(
                    Stream.of("from", "to", "relationship").map(ParquetColumn::key),
                    PropertyGraph.EDGE_COLUMNS.stream().map(ParquetColumn::of))
            .toList();

    private ParquetExport() {}

    static void write(HeldPosts posts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER), UTF_8);
        // What lies in it is compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        table(
                zip,
                "nodes",
                NODES,
                rows -> posts.forEach(post -> PropertyGraph.nodes(
                        post,
                        posts,
                        node -> rows.accept(
                                row(node.properties(), Map.of("id", node.id(), "labels", node.labels()))))));
        table(
                zip,
                "relationships",
                RELATIONSHIPS,
                rows -> posts.forEach(post -> PropertyGraph.edges(
                        post,
                        posts,
                        edge -> rows.accept(row(
                                edge.properties(),
                                Map.of("from", edge.from(), "to", edge.to(), "relationship", edge.type()))))));
        zip.finish();
        zip.flush();
    }

    private static void table(
            ZipOutputStream zip, String name, List<ParquetColumn> columns, Consumer<Consumer<Map<String, Object>>> rows)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".parquet"));
        try (ParquetTable table = new ParquetTable(name, columns, zip)) {
            rows.accept(table::write);
        }
        zip.closeEntry();
    }

    private static Map<String, Object> row(Map<String, Object> properties, Map<String, Object> keys) {
        Map<String, Object> row = new HashMap<>(properties);
        row.putAll(keys);
        return row;
    }
}
