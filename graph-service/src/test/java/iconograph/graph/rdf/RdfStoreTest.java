package iconograph.graph.rdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-05T05:05:05.123456Z");
    private static final String HOSTILE = "\"quo'ted\" \\ <http://x> .\n\t🎉 \u0001 <script> } . DROP ALL";

    RdfStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = RdfStore.open(directory.resolve("rdf"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackExactlyTheTriplesOfAPost() {
        DatedFacts facts = dated(rich());

        store.write(List.of(facts));

        assertThat(triplesOf(facts)).isEqualTo(PostGraph.of(facts));
    }

    @Test
    void attributesEachClaimToTheModelThatMakesIt() {
        store.write(List.of(dated(rich())));

        assertThat(export(ExportFormat.NQUADS).lines().filter(line -> line.contains("prov#wasAttributedTo")))
                .hasSize(9)
                .allSatisfy(line -> assertThat(line)
                        .contains(
                                line.contains("/names/") || line.contains("/may-name/")
                                        ? "/model/linker/1>"
                                        : "/model/tagger/1>"));
    }

    @Test
    void assertsWhatAClaimReifies() {
        store.write(List.of(dated(rich())));

        Set<Triple> triples = triplesOf(dated(rich()));
        assertThat(triples.stream().filter(triple -> triple.getPredicate().equals(Vocabulary.REIFIES)))
                .hasSize(6)
                .extracting(triple -> triple.getObject().getTriple())
                .allMatch(triples::contains);
    }

    @Test
    void saysWhichPageOfWikidataIsAboutAnItem() {
        store.write(List.of(dated(rich())));

        assertThat(export(ExportFormat.NQUADS).lines().filter(line -> line.contains("schema.org/sameAs")))
                .hasSize(3)
                .anySatisfy(
                        line -> assertThat(line).contains("/entity/Q615> ", " <https://www.wikidata.org/wiki/Q615> "));
    }

    @Test
    void forgetsWhatThePostNoLongerSays() {
        // Given
        store.write(List.of(dated(rich())));
        DatedFacts edited = dated(Events.post("1", "Nothing here").event());

        // When
        store.write(List.of(edited));

        // Then
        assertThat(triplesOf(edited)).isEqualTo(PostGraph.of(edited));
        assertThat(export(ExportFormat.NQUADS)).doesNotContain("Q615");
    }

    @Test
    void holdsADraftOnceItIsKept() {
        DatedFacts facts = dated(rich());
        try (RdfDraft draft = new RdfDraft(store, List.of(facts))) {
            assertThat(triplesOf(facts)).isEmpty();
            draft.keep();
        }

        assertThat(triplesOf(facts)).isEqualTo(PostGraph.of(facts));
    }

    @Test
    void holdsNothingOfADraftThatNobodyKept() {
        store.write(List.of(dated(rich())));
        DatedFacts edited = dated(Events.post("1", "Nothing here").event());

        new RdfDraft(store, List.of(edited)).close();

        assertThat(triplesOf(edited)).isEqualTo(PostGraph.of(dated(rich())));
    }

    @Test
    void saysWhomARegionDepictsWhatAPictureShowsAndWhyItCannotBeRead() {
        store.write(List.of(
                dated(rich()),
                dated(Events.post("2", "Springfield")
                        .picture('b', null)
                        .picture('c', null)
                        .ambiguous("Springfield", "LOC", "Q1", "Q2")
                        .shownIn('b', 1, 2, 3, 4)
                        .unreadable('c', "is damaged")
                        .event())));

        assertThat(export(ExportFormat.NQUADS).lines().filter(line -> line.contains("/depicts>")))
                .singleElement()
                .asString()
                .contains("/picture/%s#xywh=pixel:1,2,30,40> ".formatted(Events.sha256('a')), "/entity/Q615>");
        assertThat(export(ExportFormat.NQUADS))
                .contains("visualContext> \"a dog; a face; Welcome \\\"home\\\"\"", "unreadable> \"is damaged\"")
                .contains("ns#crop> \"/iiif/%s/1,2,30,40/max/0/default.jpg\"".formatted(Events.sha256('a')));
    }

    @Test
    void saysHowTheOneWhomAMentionNamesRelatesToAnObject() {
        store.write(List.of(dated(Events.post("1", "Messi")
                .picture('a', null)
                .linked("Messi", "PER", "Q615", 0.9)
                .relatesTo("holds", 'a', 5, 6, 7, 8)
                .event())));

        String object = "/picture/%s#xywh=pixel:5,6,7,8> ".formatted(Events.sha256('a'));
        assertThat(export(ExportFormat.NQUADS)
                        .lines()
                        .filter(line -> line.contains("/relation/holds> ") && !line.contains("#reifies> ")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(object))
                .anySatisfy(line -> assertThat(line).contains("/entity/Q615> "))
                .anySatisfy(line -> assertThat(line).contains("/mention/"));
        assertThat(export(ExportFormat.NQUADS))
                .contains("ns#crop> \"/iiif/%s/5,6,7,8/max/0/default.jpg\"".formatted(Events.sha256('a')));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void exportsTextOfEveryKindSoThatItCanBeReadBack(ExportFormat format) {
        // Given
        store.write(List.of(
                dated(rich()),
                dated(Events.post("2", HOSTILE)
                        .author(HOSTILE)
                        .picture('b', HOSTILE)
                        .unknown("<script>", HOSTILE)
                        .event())));

        // When
        String text = export(format);

        // Then
        DatasetGraph read = RDFParser.fromString(
                        text,
                        switch (format) {
                            case NQUADS -> Lang.NQUADS;
                            case TRIG -> Lang.TRIG;
                            case TURTLE -> Lang.TURTLE;
                            case JSONLD -> Lang.JSONLD;
                            case RDFXML -> Lang.RDFXML;
                        })
                .toDatasetGraph();
        Set<Triple> written =
                store.read(all -> spelled(all.getUnionGraph().find().toList(), format));
        assertThat(read.stream().map(Quad::asTriple)).containsAll(written).isSubsetOf(written);
    }

    /// What a format can say of these: some have no triple terms, and XML has no control characters.
    private static Set<Triple> spelled(List<Triple> triples, ExportFormat format) {
        Set<Triple> spelled = new HashSet<>();
        Profile profile = format.hasTripleTerms() ? Profile.RDF12 : Profile.RDF11;
        StreamRDF each = profile.onto(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                Node object = triple.getObject();
                boolean xml = format == ExportFormat.RDFXML
                        && object.isLiteral()
                        && object.getLiteralLexicalForm().contains("\u0001");
                spelled.add(
                        xml
                                ? Triple.create(
                                        triple.getSubject(),
                                        triple.getPredicate(),
                                        Literals.text(
                                                object.getLiteralLexicalForm().replace('\u0001', '\uFFFD')))
                                : triple);
            }
        });
        triples.forEach(each::triple);
        return spelled;
    }

    @Test
    void writesJsonLdAsANamedGraphAPost() {
        store.write(List.of(dated(rich()), dated(Events.post("2", "Nothing").event())));

        DatasetGraph read =
                RDFParser.fromString(export(ExportFormat.JSONLD), Lang.JSONLD).toDatasetGraph();

        assertThat(Iter.toList(read.listGraphNodes()))
                .containsExactlyInAnyOrder(Vocabulary.post(Events.idOf("1")), Vocabulary.post(Events.idOf("2")));
    }

    /// Graphs of people's own may have any IRI, language and order of statements.
    @Test
    void keepsWhatOnlyPeoplesOwnGraphsHave() {
        String own = """
                <http://x/g> {
                  <post:1> <names> <id:2> ; <http://x/p> "a"@en-GB, 7, [ <http://x/p> "" ] .
                  <http://x/s> a "a literal" ; <http://x/99> 1 ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> 2 .
                }""";
        DatasetGraph graphs =
                RDFParser.fromString(own, Lang.TRIG).base("http://x/").toDatasetGraph();
        store.change(all -> {
            graphs.stream().forEach(all::add);
            return true;
        });

        DatasetGraph jsonld =
                RDFParser.fromString(export(ExportFormat.JSONLD), Lang.JSONLD).toDatasetGraph();
        String rdfxml = export(ExportFormat.RDFXML);

        assertThat(jsonld.getUnionGraph().isIsomorphicWith(graphs.getUnionGraph()))
                .isTrue();
        assertThat(RDFParser.fromString(rdfxml, Lang.RDFXML).toGraph().size()).isEqualTo(6);
        assertThat(rdfxml).contains("cannot be names of elements: 2 statements");
    }

    @Test
    void holdsTheSameAfterTidyingUp(@TempDir Path directory, @TempDir Path other) {
        List<DatedFacts> posts =
                SyntheticPosts.draw(120, 8).stream().map(RdfStoreTest::dated).toList();
        try (RdfStore small = RdfStore.open(directory, 1)) {
            // Given
            small.write(posts.subList(0, 60));
            small.change(all -> {
                all.add(Vocabulary.term("own"), Vocabulary.LABEL, Vocabulary.LABEL, Vocabulary.LABEL);
                return true;
            });
            Set<Quad> quads = quads(small);

            // When
            small.tidyUp();

            // Then
            assertThat(directory.resolve("Data-0002")).exists();
            assertThat(directory.resolve("Data-0001")).doesNotExist();
            assertThat(quads(small)).isEqualTo(quads);
            assertFindsEach(quads.stream().limit(100).toList(), small);
            small.write(posts.subList(60, 120));
        }
        try (RdfStore again = RdfStore.open(directory, 1);
                RdfStore anew = RdfStore.open(other, 1)) {
            anew.write(posts);
            Set<Quad> quads = quads(again);
            quads.removeIf(quad -> !Vocabulary.holdsPost(quad.getGraph()));
            assertThat(quads).isEqualTo(quads(anew));
            assertFindsEach(quads.stream().limit(100).toList(), again);
        }
    }

    /// Each by every part of it that a tree is sorted by.
    private static void assertFindsEach(List<Quad> quads, RdfStore store) {
        store.read(all -> {
            for (Quad it : quads) {
                assertThat(all.contains(it)).isTrue();
                assertThat(Iter.toList(all.find(it.getGraph(), Node.ANY, Node.ANY, it.getObject())))
                        .contains(it);
                assertThat(Iter.toList(all.find(it.getGraph(), Node.ANY, it.getPredicate(), Node.ANY)))
                        .contains(it);
                assertThat(Iter.toList(all.find(Node.ANY, it.getSubject(), Node.ANY, Node.ANY)))
                        .contains(it);
                assertThat(Iter.toList(all.find(Node.ANY, Node.ANY, it.getPredicate(), Node.ANY)))
                        .contains(it);
                assertThat(Iter.toList(all.find(Node.ANY, Node.ANY, Node.ANY, it.getObject())))
                        .contains(it);
            }
            return true;
        });
    }

    private static Set<Quad> quads(RdfStore store) {
        return store.read(all -> new HashSet<>(Iter.toList(all.find())));
    }

    @Test
    void leavesNothingOfWhatWasWithdrawnOnTheDiskAfterTidyingUp(@TempDir Path directory) throws IOException {
        try (RdfStore small = RdfStore.open(directory, 1)) {
            // Given
            DatedFacts kept = dated(rich());
            DatedFacts withdrawn =
                    dated(Events.post("2", "Nobody may read this").event());
            small.write(List.of(withdrawn, kept));
            assertThat(nodes(directory.resolve("Data-0001"))).contains("Nobody may read this");
            small.withdraw(withdrawn.facts().post().id());

            // When
            small.tidyUp();

            // Then
            assertThat(nodes(directory.resolve("Data-0002")))
                    .contains("SocialMediaPosting")
                    .doesNotContain("Nobody may read this");
            small.write(List.of(withdrawn));
            assertThat(quads(small))
                    .hasSize(PostGraph.of(kept).size() + PostGraph.of(withdrawn).size());
        }
    }

    private static String nodes(Path database) throws IOException {
        return Files.readString(database.resolve("nodes-data.obj"), ISO_8859_1);
    }

    @Test
    void keepsWhatWasWrittenWhereItCannotTidyUp(@TempDir Path directory) throws IOException {
        try (RdfStore small = RdfStore.open(directory, 1)) {
            // Given
            DatedFacts facts = dated(rich());
            Files.writeString(directory.resolve("Data-0002"), "in the way");

            // When
            for (int batch = 0; batch < 40; batch++) {
                small.write(List.of(facts));
            }

            // Then
            assertThat(directory.resolve("Data-0001")).exists();
            assertThat(small.<Long>read(all -> all.stream().count()))
                    .isEqualTo(PostGraph.of(facts).size());
        }
    }

    @Test
    void refusesADirectoryThatCannotBe(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> RdfStore.open(file.resolve("rdf")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("cannot open the RDF store in " + file);
    }

    private static Linked rich() {
        return Events.post("1", "🎉 Messi joins Inter Miami near Springfield")
                .writtenAt(Instant.parse("2026-01-02T03:04:05.678901234Z"))
                .picture('a', "a cup")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 30, 40)
                .seen('a', "Welcome \"home\"")
                .unknown("Inter Miami", "ORG")
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .related(0, 1, "/per/org/member_of")
                .event();
    }

    private static DatedFacts dated(Linked event) {
        return new DatedFacts(Facts.of(event), Map.of(), NOW);
    }

    private Set<Triple> triplesOf(DatedFacts facts) {
        Node graph = Vocabulary.post(facts.facts().post().id());
        return store.read(
                dataset -> new HashSet<>(dataset.getGraph(graph).find().toList()));
    }

    private String export(ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RdfExport(store).write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
