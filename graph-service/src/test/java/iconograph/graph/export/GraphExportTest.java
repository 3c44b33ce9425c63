package iconograph.graph.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.Judged;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.JudgedFact;
import iconograph.graph.facts.Judgement;
import iconograph.graph.facts.QuotedMention;
import iconograph.graph.facts.Verdict;
import iconograph.graph.rdf.Profile;
import iconograph.graph.rdf.RdfStore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Each form is read back by something that knows the form and nothing of us.
class GraphExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "\"quo'ted\", \\ <b>&amp;\r\n\t🎉 \u0001 ]]> ; Messi";
    private static final Path SAMPLES = Path.of("../../shared/conformance/web-annotation/tools/samples/correct")
            .toAbsolutePath();

    RdfStore store;

    @BeforeEach
    void fill(@TempDir Path directory) {
        store = RdfStore.open(directory.resolve("rdf"));
        write(Stream.concat(
                        SyntheticPosts.draw(40, 7).stream(),
                        Stream.of(
                                Events.post(
                                                "1",
                                                "🎉 Messi and @Inter_Miami near Springfield, see https://x.org/a?b=1 👩‍👩‍👧!")
                                        .picture('a', "a cup")
                                        .linked("Messi", "PER", "Q615", 0.9)
                                        .shownIn('a', 1, 2, 30, 40)
                                        .relatesTo("holds", 'a', 5, 6, 7, 8)
                                        .unknown("Inter_Miami", "ORG")
                                        .ambiguous("Springfield", "LOC", "Q1", "Q2")
                                        .related(0, 1, "/per/org/member_of")
                                        .event(),
                                Events.post("2", HOSTILE)
                                        .author(HOSTILE)
                                        .picture('b', HOSTILE)
                                        .unknown("quo'ted", HOSTILE)
                                        .linked("Messi", "PER", "Q615", 0.8)
                                        .event(),
                                Events.post("3", ".").author(null).event()))
                .map(event -> new DatedFacts(Facts.of(event), Map.of(), Instant.parse("2026-03-01T12:00:00Z")))
                .toList());
        write(List.of(new DatedFacts(Judged.approved(Facts.of(twoNames("half"))), Map.of(), Instant.EPOCH)));
    }

    private void write(List<DatedFacts> posts) {
        store.write(posts);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void leavesTheStreamOpenAndSaysHowFarItIs(Format format) {
        List<Long> told = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };

        long statements = new GraphExport(store).write(format, Profile.RDF12, out, told::add);

        assertThat(out.size()).isPositive();
        assertThat(told).isSorted().endsWith(statements);
        assertThat(Format.named(format.toString())).contains(format);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void endsWhenWhoeverWatchesHasEnough(Format format) {
        assertThatThrownBy(() -> new GraphExport(store)
                        .write(format, Profile.RDF12, new ByteArrayOutputStream(), statements -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void givesNeo4jNodesWithIdsOfTheirOwnAndEdgesBetweenThem() throws IOException {
        Map<String, String> files = unzipped(export(Format.NEO4J_CSV));

        List<Map<String, String>> nodes = table(file(files, "nodes.csv"));
        List<Map<String, String>> edges = table(file(files, "relationships.csv"));
        Set<String> ids = new HashSet<>();
        nodes.forEach(node ->
                assertThat(ids.add(node.get("id:ID"))).as(node.toString()).isTrue());
        assertThat(edges)
                .allSatisfy(edge -> assertThat(ids).contains(edge.get(":START_ID"), edge.get(":END_ID")))
                .doesNotHaveDuplicates();
        assertThat(edges.stream().map(edge -> edge.get(":TYPE")))
                .contains(
                        "SHOWS",
                        "IN",
                        "OF",
                        "NAMES",
                        "MAY_NAME",
                        "MENTIONS",
                        "SHOWN_IN",
                        "DEPICTS",
                        "RELATES",
                        "RELATES_TO");
        assertThat(nodes)
                .filteredOn(node -> Events.idOf("2").toString().equals(node.get("id:ID")))
                .singleElement()
                .satisfies(node ->
                        assertThat(node).containsEntry("text:string", HOSTILE).containsEntry(":LABEL", "Post"));
        assertThat(nodes)
                .filteredOn(node -> "Q615".equals(node.get("id:ID")))
                .singleElement()
                .satisfies(node -> assertThat(node).containsEntry("label:string", "Label of Q615"));
        assertThat(edges)
                .filteredOn(edge -> "DEPICTS".equals(edge.get(":TYPE")) && "Q615".equals(edge.get(":END_ID")))
                .anySatisfy(edge -> assertThat(edge)
                        .containsEntry(":START_ID", Events.sha256('a') + "/1,2,30,40")
                        .containsEntry("score:double", "0.75")
                        .containsEntry("decision:long", ""));
        assertThat(edges)
                .as("approved")
                .filteredOn(edge -> "DEPICTS".equals(edge.get(":TYPE")))
                .anySatisfy(edge -> assertThat(edge).containsEntry("decision:long", "3"));
    }

    @Test
    void givesGraphMlWhoseEdgesEndAtItsNodes() throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setNamespaceAware(true);

        Element root = xml.newDocumentBuilder()
                .parse(new ByteArrayInputStream(export(Format.GRAPHML)))
                .getDocumentElement();

        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        elements(root, "key").forEach(key -> keys.add(key.getAttribute("id")));
        elements(root, "node").forEach(node -> {
            assertThat(node.getAttribute("id")).matches("[\\w.:-]+");
            assertThat(ids.add(node.getAttribute("id"))).isTrue();
        });
        assertThat(elements(root, "edge")).isNotEmpty().allSatisfy(edge -> assertThat(ids)
                .contains(edge.getAttribute("source"), edge.getAttribute("target")));
        assertThat(elements(root, "data")).allSatisfy(data -> assertThat(keys).contains(data.getAttribute("key")));
        assertThat(elements(root, "data").stream().map(Element::getTextContent))
                .contains(HOSTILE.replace('\u0001', '\uFFFD'));
    }

    @Test
    void countsCodePointsInNif() {
        Graph nif = RDFParser.fromString(new String(export(Format.NIF), UTF_8), Lang.TURTLE)
                .toGraph();

        Node anchor = nif("anchorOf");
        List<Node> phrases = nif.find(Node.ANY, anchor, Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .toList();
        assertThat(phrases).hasSizeGreaterThan(40).allSatisfy(phrase -> {
            String text = words(nif, one(nif, phrase, nif("referenceContext")), nif("isString"));
            int from = text.offsetByCodePoints(0, Integer.parseInt(words(nif, phrase, nif("beginIndex"))));
            int to = text.offsetByCodePoints(0, Integer.parseInt(words(nif, phrase, nif("endIndex"))));
            assertThat(text.substring(from, to)).isEqualTo(words(nif, phrase, anchor));
        });
        Node messi = NodeFactory.createURI("https://w3id.org/iconograph/post/" + Events.idOf("1") + "#char=2,7");
        assertThat(one(nif, messi, NodeFactory.createURI("http://www.w3.org/2005/11/its/rdf#taIdentRef"))
                        .getURI())
                .isEqualTo("http://www.wikidata.org/entity/Q615");
    }

    @Test
    void putsEachNameInARowOfWholeTokens() {
        String conll = new String(export(Format.CONLL), UTF_8);

        String post =
                conll.substring(conll.indexOf("# newdoc id = https://w3id.org/iconograph/post/" + Events.idOf("1")));
        List<String> lines =
                post.substring(0, post.indexOf("\n\n")).lines().skip(1).toList();
        assertThat(lines.stream()
                        .map(line -> line.split("\t")[1] + " " + line.split("\t")[4] + " " + line.split("\t")[5]))
                .contains(
                        "🎉 _ O",
                        "Messi Q615 B-PER",
                        "@ _ O",
                        "Springfield _ B-LOC",
                        "https://x.org/a?b=1 _ O",
                        "👩‍👩‍👧 _ O")
                .anyMatch(line -> line.matches("Inter_Miami new:\\w+ B-ORG"));
        assertThat(conll.lines().filter(line -> !line.isEmpty() && !line.startsWith("# ")))
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(6));
    }

    @Test
    void givesCocoBoxesInPicturesThatItLists() throws IOException {
        JsonNode coco = JSON.readTree(export(Format.COCO));

        Set<Long> images = new HashSet<>();
        coco.get("images")
                .forEach(image ->
                        assertThat(images.add(image.get("id").asLong())).isTrue());
        Set<Integer> categories = new HashSet<>();
        coco.get("categories")
                .forEach(category -> categories.add(category.get("id").asInt()));
        assertThat(coco.get("annotations")).isNotEmpty().allSatisfy(box -> {
            assertThat(images).contains(box.get("image_id").asLong());
            assertThat(categories).contains(box.get("category_id").asInt());
        });
        assertThat(coco.get("annotations"))
                .anySatisfy(box -> assertThat(box.get("bbox")).hasToString("[1,2,30,40]"));
    }

    @Test
    void theGoldSetHasWhatPeopleJudgedAndNothingElse() throws IOException {
        Facts whole = Facts.of(twoNames("whole"));
        QuotedMention messi = Judged.quoted(whole.mentions().getFirst());
        QuotedMention cup = Judged.quoted(whole.mentions().getLast());
        JudgedFact.Depiction shown = Judged.firstDepiction(whole);
        Facts judged = whole.judged(
                Map.of(messi, new Judgement(Judged.ADA, shown.entity())),
                List.of(
                        new Verdict(Judged.ADA, true, shown),
                        new Verdict(Judged.ADA, true, new JudgedFact.Name(messi, "PER")),
                        new Verdict(Judged.ADA, false, new JudgedFact.Name(cup, "OTHER"))));
        write(List.of(new DatedFacts(judged, Map.of(), Instant.EPOCH)));

        assertThat(new String(export(Format.GOLD_CONLL), UTF_8).lines())
                .containsExactly(
                        "# global.columns = ID FORM ICO:START ICO:END ICO:ENTITY ICO:NAME",
                        "# judged by people",
                        "# newdoc id = https://w3id.org/iconograph/post/" + Events.idOf("whole"),
                        "1\tMessi\t0\t5\tQ615\tB-PER",
                        "2\tand\t6\t9\t_\tO",
                        "3\tCup\t10\t13\t_\tO",
                        "");
        JsonNode coco = JSON.readTree(export(Format.GOLD_COCO));
        assertThat(coco.get("images")).singleElement().satisfies(image -> {
            assertThat(image.get("file_name").asText()).isEqualTo(Events.sha256('e') + ".png");
            assertThat(image.get("width").asInt()).isEqualTo(640);
        });
        assertThat(coco.get("annotations")).singleElement().satisfies(box -> {
            assertThat(box.get("bbox")).hasToString("[1,2,30,40]");
            assertThat(box.get("model").asText()).isEqualTo("ada");
        });
        assertThat(coco.get("categories"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("name").asText()).isEqualTo("PER"));
    }

    /// A post in whose picture each name is shown.
    private static Linked twoNames(String id) {
        char picture = id.equals("half") ? 'd' : 'e';
        return Events.post(id, "Messi and Cup")
                .picture(picture, null)
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn(picture, 1, 2, 30, 40)
                .unknown("Cup", "OTHER")
                .shownIn(picture, 5, 6, 7, 8)
                .event();
    }

    @Test
    void givesAnnotationsThatTheStandardAccepts() throws IOException {
        JsonNode collection = JSON.readTree(export(Format.WEB_ANNOTATION));

        JsonNode items = collection.get("first").get("items");
        assertThat(collection.get("type").asText()).isEqualTo("AnnotationCollection");
        assertThat(collection.get("total").asInt()).isEqualTo(items.size()).isGreaterThan(100);
        JsonSchema schema = schema();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : items) {
            ObjectNode whole = item.deepCopy();
            whole.set("@context", collection.get("@context"));
            assertThat(schema.validate(whole)).as(item.toPrettyString()).isEmpty();
            assertThat(ids.add(item.get("id").asText())).as(item.toString()).isTrue();
        }
        assertThat(items)
                .anySatisfy(item -> {
                    assertThat(item.at("/creator/type").asText()).isEqualTo("Person");
                    assertThat(item.at("/creator/name").asText()).isEqualTo("ada");
                })
                .anySatisfy(item -> {
                    assertThat(item.at("/body/source").asText()).isEqualTo("http://www.wikidata.org/entity/Q615");
                    assertThat(item.at("/target/selector/0/start").asInt()).isEqualTo(2);
                    assertThat(item.at("/target/selector/0/end").asInt()).isEqualTo(7);
                    assertThat(item.at("/target/selector/1/exact").asText()).isEqualTo("Messi");
                    assertThat(item.at("/target/selector/1/prefix").asText()).isEqualTo("🎉 ");
                    assertThat(item.at("/creator/name").asText()).isEqualTo("linker@1");
                    assertThat(item.at("/confidence").asDouble()).isEqualTo(0.9);
                })
                .anySatisfy(item -> {
                    assertThat(item.at("/target/selector/value").asText()).isEqualTo("xywh=pixel:1,2,30,40");
                    assertThat(item.at("/body/0/source").asText()).isEqualTo("http://www.wikidata.org/entity/Q615");
                })
                .anySatisfy(item -> assertThat(item.at("/body/items")).hasSize(2));
    }

    /// A schema that refused what the W3C calls correct would prove nothing.
    @Test
    void readsTheW3csSamplesByTheSameSchema() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples of the W3C here");
        JsonSchema schema = schema();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("anno")))
                    .hasSizeGreaterThan(35)
                    .allSatisfy(file -> assertThat(schema.validate(JSON.readTree(file.toFile())))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = GraphExportTest.class.getResourceAsStream("annotation.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(in));
        }
    }

    private byte[] export(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(store).write(format, out);
        return out.toByteArray();
    }

    private static Node nif(String name) {
        return NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#" + name);
    }

    private static Node one(Graph graph, Node subject, Node predicate) {
        List<Node> found = graph.find(subject, predicate, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String words(Graph graph, Node subject, Node predicate) {
        return one(graph, subject, predicate).getLiteralLexicalForm();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("nodes.csv", "relationships.csv", "README.txt");
        return files;
    }

    private static String file(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    /// Reads CSV by RFC 4180, as Neo4j does: a field in quotes may hold commas, line breaks and doubled quotes.
    private static List<Map<String, String>> table(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        List<String> header = rows.getFirst();
        return rows.stream()
                .skip(1)
                .map(values -> {
                    assertThat(values).hasSameSizeAs(header);
                    Map<String, String> record = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        record.put(header.get(i), values.get(i));
                    }
                    return record;
                })
                .toList();
    }
}
