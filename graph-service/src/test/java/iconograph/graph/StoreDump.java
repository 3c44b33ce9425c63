package iconograph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import iconograph.graph.export.Format;
import iconograph.graph.export.GraphExport;
import iconograph.graph.rdf.RdfStore;

import org.neo4j.driver.Driver;

/// All that a store holds, a line for each node, relationship or statement, sorted. Two dumps are equal if and only if
/// the stores are.
final class StoreDump {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*Z(\\[UTC])?");

    private StoreDump() {}

    static List<String> of(Driver driver) {
        return driver.executableQuery("""
                        MATCH (n) WHERE NOT n:Migration
                        RETURN labels(n)[0] AS what, '' AS a, '' AS b, properties(n) AS properties
                        UNION ALL
                        MATCH (x)-[r]->(y)
                        RETURN type(r) AS what, coalesce(x.id, x.sha256) AS a, coalesce(y.id, y.sha256) AS b,
                               properties(r) AS properties""").execute().records().stream()
                .map(row -> String.join(
                        " ",
                        row.get("what").asString(),
                        row.get("a").asString(),
                        row.get("b").asString(),
                        new TreeMap<>(row.get("properties").asMap()).toString()))
                .sorted()
                .toList();
    }

    static List<String> of(RdfStore rdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(rdf).write(Format.named("nquads").orElseThrow(), out);
        return out.toString(UTF_8).lines().sorted().toList();
    }

    static List<String> ofBoth(Driver driver, RdfStore rdf) {
        return Stream.concat(of(driver).stream(), of(rdf).stream()).toList();
    }

    /// For stores whose posts came at other times.
    static List<String> withoutTimes(List<String> dump) {
        return dump.stream()
                .map(line -> TIME.matcher(line).replaceAll("sometime"))
                .sorted()
                .toList();
    }
}
