package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import iconograph.graph.Events;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;
import iconograph.graph.rdf.Vocabulary;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithStores(Store.POSTGRES)
@QuarkusTest
@TestProfile(WritableService.class)
class ShaclHttpIT {

    private static final String MENTION =
            "<https://w3id.org/iconograph/mention/nothing> a <https://w3id.org/iconograph/ns#Mention> .";
    private static final String SHAPES = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX ex: <http://example.org/>
            PREFIX schema: <https://schema.org/>
            """;
    private static final String SHORT_TEXTS = SHAPES
            + "ex:Short a sh:NodeShape ; sh:targetClass schema:SocialMediaPosting ;"
            + " sh:property [ sh:path schema:text ; sh:maxLength 3 ; sh:message 'too long' ] .";

    @Inject
    RdfStore store;

    @BeforeEach
    void onePost() {
        store.write(List.of(new DatedFacts(
                Facts.of(Events.post("1", "Messi is here")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .event()),
                Map.of(),
                Instant.parse("2026-03-01T12:00:00Z"))));
    }

    @AfterEach
    void takeThePostBack() {
        store.withdraw(Events.idOf("1"));
    }

    @Test
    void aPostOfTheStoreIsAsItShouldBe() {
        for (String graph : List.of("union", Vocabulary.post(Events.idOf("1")).getURI())) {
            given().accept("application/json")
                    .queryParam("graph", graph)
                    .get("/shacl")
                    .then()
                    .statusCode(200)
                    .body("conforms", equalTo(true))
                    .body("results.size()", equalTo(0));
        }
    }

    @Test
    void dataThatIsSentIsValidatedByTheShapesOfPosts() {
        given().accept("application/json")
                .contentType("text/turtle")
                .body(MENTION)
                .post("/shacl")
                .then()
                .statusCode(200)
                .body("conforms", equalTo(false))
                .body("results.focusNode", hasItem("<https://w3id.org/iconograph/mention/nothing>"))
                .body("results.message", hasItem("a mention has one quote"));
    }

    @Test
    void aGraphOfTheStoreIsValidatedByShapesThatAreSent() {
        for (String graph : List.of("union", Vocabulary.post(Events.idOf("1")).getURI())) {
            given().accept("application/json")
                    .contentType("text/turtle")
                    .queryParam("graph", graph)
                    .body(SHORT_TEXTS)
                    .post("/shacl")
                    .then()
                    .statusCode(200)
                    .body("results.size()", equalTo(1))
                    .body("results[0].value", equalTo("\"Messi is here\""))
                    .body("results[0].message", equalTo("too long"));
        }
        given().contentType("text/turtle")
                .queryParam("graph", "http://example.org/none")
                .body(SHORT_TEXTS)
                .post("/shacl")
                .then()
                .statusCode(404);
    }

    @Test
    void oneNodeAloneIsLookedAtIfAskedFor() {
        given().accept("text/plain")
                .contentType("text/turtle")
                .queryParam("target", "https://w3id.org/iconograph/mention/another")
                .body(MENTION)
                .post("/shacl")
                .then()
                .statusCode(200)
                .body(equalTo("conforms\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/ld+json",
                "application/rdf+xml",
                "application/trig",
                "application/n-quads"
            })
    void aReportIsSpelledAsAsked(String type) {
        Response answer =
                given().accept(type).contentType("text/turtle").body(MENTION).post("/shacl");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(ValidationReport.fromGraph(graphOf(answer, type)).conforms()).isFalse();
    }

    @Test
    void aReportIsAlsoThereInWords() {
        given().accept("text/plain")
                .contentType("text/turtle")
                .body(MENTION)
                .post("/shacl")
                .then()
                .statusCode(200)
                .body(startsWith("does not conform\n"), containsString("a mention has one quote"));
        given().accept("image/png")
                .contentType("text/turtle")
                .body(MENTION)
                .post("/shacl")
                .then()
                .statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/turtle | ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:minCount 'many' | 400
                    text/turtle | ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:pattern '(' | 400
                    text/turtle | ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:sparql [ sh:select 'SELECT nothing' ] | 400
                    text/turtle | ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:sparql [ sh:select 'SELECT $this { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }' ] | 403
                    text/turtle | ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:sparql [ sh:select 'SELECT $this { FILTER (<java:java.lang.System.exit>(1)) }' ] | 403
                    text/turtle | ex:S a sh:NodeShape ; sh:targetNode ex:a ; sh:sparql [ sh:select 'SELECT $this FROM <http://127.0.0.1:1/> { ?s ?p $this }' ] | 400
                    text/turtle | this is no turtle | 400
                    text/html | <p>shapes</p> | 415
                    """)
    void shapesThatCannotBeReadOrReachOutAreRefused(String type, String shapes, int status) {
        given().contentType(type)
                .queryParam("graph", "union")
                .body(type.equals("text/turtle") ? SHAPES + shapes + " ." : shapes)
                .post("/shacl")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void nothingIsFetchedThatShapesImport() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(500);
            String address = "<http://127.0.0.1:%d/shapes>".formatted(elsewhere.getLocalPort());

            given().accept("application/json")
                    .contentType("text/turtle")
                    .queryParam("graph", "union")
                    .body("<http://example.org/> <http://www.w3.org/2002/07/owl#imports> %s .\n%s"
                            .formatted(address, SHORT_TEXTS))
                    .post("/shacl")
                    .then()
                    .statusCode(200)
                    .body("results.size()", equalTo(1));

            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void shapesThatLeadToEachOtherEnd() {
        given().contentType("text/turtle")
                .queryParam("graph", "union")
                .body(SHAPES
                        + "ex:A a sh:NodeShape ; sh:targetClass schema:SocialMediaPosting ; sh:node ex:B ."
                        + " ex:B a sh:NodeShape ; sh:node ex:A .")
                .post("/shacl")
                .then()
                .statusCode(in(List.of(200, 400, 422)));
    }

    @Test
    void aValidationThatTakesTooLongIsStopped() {
        many(2900);
        try {
            given().contentType("text/turtle")
                    .queryParam("graph", "http://example.org/many")
                    .body(SHAPES + """
                            ex:Slow a sh:NodeShape ; sh:targetSubjectsOf ex:next ; sh:sparql [ sh:select
                                'SELECT $this { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f FILTER (?a = ?f && ?b = ?d && ?a = ?b) }' ] .
                            """)
                    .post("/shacl")
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("took longer than 6000 ms"));
        } finally {
            none();
        }
    }

    @Test
    void aLongReportIsCutOffAndSaysSo() {
        many(2500);
        try {
            given().accept("application/json")
                    .contentType("text/turtle")
                    .queryParam("graph", "http://example.org/many")
                    .body(SHAPES + "ex:No a sh:NodeShape ; sh:targetSubjectsOf ex:next ; sh:nodeKind sh:Literal .")
                    .post("/shacl")
                    .then()
                    .statusCode(200)
                    .header("Iconograph-Truncated", "true")
                    .body("conforms", equalTo(false))
                    .body("results.size()", lessThanOrEqualTo(2000));
        } finally {
            none();
        }
    }

    @Test
    void theGraphIsValidatedForWhoeverWantsItNow() {
        given().post("/shacl/report").then().statusCode(200).body("failing", equalTo(0));
        store.change(dataset -> {
            dataset.add(Quad.create(
                    Vocabulary.post(Events.idOf("1")),
                    Vocabulary.post(Events.idOf("1")),
                    NodeFactory.createURI("https://schema.org/text"),
                    NodeFactory.createLiteralString("another")));
            return true;
        });

        given().post("/shacl/report")
                .then()
                .statusCode(200)
                .body("posts", equalTo(1))
                .body("failing", equalTo(1))
                .body("messages['a post has one text']", equalTo(1))
                .body("first[0].graph", equalTo("<" + Vocabulary.post(Events.idOf("1")) + ">"));
        given().get("/shacl/report").then().statusCode(200).body("failing", equalTo(1));
        for (String type : List.of("text/turtle", "application/n-triples", "application/ld+json")) {
            Response answer = given().accept(type).get("/shacl/report");
            assertThat(answer.contentType()).startsWith(type);
            ValidationReport report = ValidationReport.fromGraph(graphOf(answer, type));
            assertThat(report.conforms()).isFalse();
            assertThat(report.getEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.message()).isEqualTo("a post has one text");
                assertThat(entry.focusNode()).isEqualTo(Vocabulary.post(Events.idOf("1")));
                assertThat(String.valueOf(entry.resultPath())).isEqualTo("<https://schema.org/text>");
            });
        }
        given().accept("text/plain").get("/shacl/report").then().body(containsString("does not conform"));
        given().accept("image/png").get("/shacl/report").then().statusCode(406);
    }

    @Test
    void ontologyAndShapesAreThereInEveryFormat() {
        for (String path : List.of("/ontology", "/shacl/shapes")) {
            for (String type : List.of("text/turtle", "application/ld+json", "application/rdf+xml")) {
                Response answer = given().accept(type).get(path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(graphOf(answer, type).size()).isGreaterThan(100);
            }
        }
        given().accept("image/png").get("/ontology").then().statusCode(406);
    }

    /// A chain of so many statements.
    private void many(int statements) {
        String chain = IntStream.range(0, statements)
                .mapToObj(i -> "<http://example.org/%d> <http://example.org/next> <http://example.org/%d> ."
                        .formatted(i, i + 1))
                .collect(Collectors.joining("\n"));
        given().header("Authorization", WritableService.AUTHORIZATION)
                .contentType("text/turtle")
                .body(chain)
                .put("/gsp?graph=http://example.org/many")
                .then()
                .statusCode(in(List.of(201, 204)));
    }

    private void none() {
        given().header("Authorization", WritableService.AUTHORIZATION).delete("/gsp?graph=http://example.org/many");
    }

    private static Graph graphOf(Response response, String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type);
        return RDFParser.fromString(response.asString(), lang).toDatasetGraph().getDefaultGraph();
    }
}
