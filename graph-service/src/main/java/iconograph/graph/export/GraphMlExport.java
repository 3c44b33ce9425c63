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

import iconograph.graph.export.PropertyGraph.Column;
import iconograph.graph.rdf.HeldPosts;
import iconograph.graph.rdf.XmlText;

/// All nodes and edges as GraphML, for Gephi, yEd, NetworkX and others.
///
/// @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>
final class GraphMlExport {

    private static final String START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
                    http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
            <key id="n.id" for="node" attr.name="id" attr.type="string"/>
            <key id="n.labels" for="node" attr.name="labels" attr.type="string"/>
            <key id="e.relationship" for="edge" attr.name="relationship" attr.type="string"/>
            """;

    private GraphMlExport() {}

    static void write(HeldPosts posts, OutputStream out) throws IOException {
        Writer xml = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 14);
        xml.write(START);
        keys(xml, "n", "node", PropertyGraph.NODE_COLUMNS);
        keys(xml, "e", "edge", PropertyGraph.EDGE_COLUMNS);
        xml.write("<graph id=\"iconograph\" edgedefault=\"directed\">\n");
        posts.forEach(post -> {
            PropertyGraph.nodes(post, posts, node -> node(xml, node));
            PropertyGraph.edges(post, posts, edge -> edge(xml, edge));
        });
        xml.write("</graph>\n</graphml>\n");
        xml.flush();
    }

    private static void keys(Writer xml, String prefix, String of, List<Column> columns) throws IOException {
        for (Column column : columns) {
            xml.write("<key id=\"%s.%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
                    .formatted(prefix, column.name(), of, column.name(), type(column)));
        }
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case TEXT, TIME -> "string";
            case WHOLE -> "int";
            case NUMBER -> "double";
        };
    }

    private static void node(Writer xml, PropertyGraph.Node node) {
        try {
            xml.write("<node id=\"" + name(node.id()) + "\">");
            datum(xml, "n.id", node.id());
            datum(xml, "n.labels", ":" + String.join(":", node.labels()));
            data(xml, "n.", PropertyGraph.NODE_COLUMNS, node.properties());
            xml.write("</node>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edge(Writer xml, PropertyGraph.Edge edge) {
        try {
            xml.write("<edge source=\"" + name(edge.from()) + "\" target=\"" + name(edge.to()) + "\">");
            datum(xml, "e.relationship", edge.type());
            data(xml, "e.", PropertyGraph.EDGE_COLUMNS, edge.properties());
            xml.write("</edge>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void data(Writer xml, String prefix, List<Column> columns, Map<String, Object> properties)
            throws IOException {
        for (Column column : columns) {
            Object value = properties.get(column.name());
            if (value != null) {
                datum(xml, prefix + column.name(), value.toString());
            }
        }
    }

    private static void datum(Writer xml, String key, String value) throws IOException {
        xml.write("<data key=\"" + key + "\">" + XmlText.content(value) + "</data>");
    }

    /// Ids are name tokens in GraphML, which know no slash and no comma.
    private static String name(String id) {
        return XmlText.attribute(id.replace('/', '_').replace(',', '.'));
    }
}
