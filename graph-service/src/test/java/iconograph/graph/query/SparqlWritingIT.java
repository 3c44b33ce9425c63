package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import iconograph.graph.Events;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.RdfStore;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Graphs of one's own beside those of the posts: by updates and by the Graph Store protocol.
@QuarkusTest
@TestProfile(WritableService.class)
class SparqlWritingIT {

    private static final String POST = "https://w3id.org/iconograph/post/" + Events.idOf("1");
    private static final String JOHN = """
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <http://example.org/john> a foaf:Person ; foaf:name "John 🎉" ; foaf:knows [ foaf:name "Jane" ] .
            """;

    @Inject
    RdfStore store;

    @TestHTTPResource("/")
    @Nullable
    URI service;

    @BeforeEach
    void onePost() {
        store.write(List.of(new DatedFacts(
                Facts.of(Events.post("1", "Messi is here")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .event()),
                Map.of(),
                Instant.parse("2026-03-01T12:00:00Z"))));
    }

    /// The W3C's tests clear everything, which must not touch a post.
    @AfterEach
    void takeThePostBack() {
        store.withdraw(Events.idOf("1"));
    }

    @Test
    void writesForThoseWhoHaveTheTokenOnly() {
        String update =
                "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/s> a <http://example.org/C> } }";

        for (String header : List.of("Bearer wrong", "Bearer ", "Basic " + WritableService.TOKEN, "nonsense")) {
            given().header("Authorization", header)
                    .contentType("application/sparql-update; charset=utf-8")
                    .body(update.getBytes(UTF_8))
                    .post("/sparql")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json");
        }
        given().formParam("update", update).post("/update").then().statusCode(401);
        given().contentType("text/turtle")
                .body(JOHN.getBytes(UTF_8))
                .put("/gsp/john")
                .then()
                .statusCode(401);
        given().delete("/gsp?graph=http://example.org/g").then().statusCode(401);
        assertThat(ask("GRAPH <http://example.org/g> { ?s ?p ?o }")).isFalse();

        given().header("Authorization", WritableService.AUTHORIZATION)
                .formParam("update", update)
                .post("/update")
                .then()
                .statusCode(204);
        assertThat(ask("GRAPH <http://example.org/g> { ?s ?p ?o }")).isTrue();
        update("DROP GRAPH <http://example.org/g>").statusCode(204);
        assertThat(ask("GRAPH <http://example.org/g> { ?s ?p ?o }")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLEAR ALL",
                "DROP NAMED",
                "DROP GRAPH <%1$s>",
                "INSERT DATA { GRAPH <%1$s> { <http://example.org/s> a <http://example.org/C> } }",
                "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
                "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "WITH <%1$s> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "INSERT { GRAPH ?g { ?s a ?g } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "INSERT DATA { <http://example.org/s> a <http://example.org/C> } ; MOVE DEFAULT TO <%1$s>",
                "MOVE <%1$s> TO <http://example.org/moved>",
                "ADD DEFAULT TO <%1$s> ; INSERT DATA { GRAPH <%1$s> { <a:s> <a:p> 1 } }",
                "COPY <%1$s> TO <https://w3id.org/iconograph/post/another>",
                "INSERT DATA { GRAPH <http://example.org/g> { <a:s> <a:p> 1 } } ; CLEAR GRAPH <%1$s>",
            })
    void leavesWhatPostsSayAsItIs(String update) {
        long before = statements();

        update(update.formatted(POST)).statusCode(403).body("detail", containsString("holds what a post says"));

        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void copiesFromAPostIntoAGraphOfOnesOwn() {
        update("COPY <%s> TO <http://example.org/copy>".formatted(POST)).statusCode(204);
        assertThat(ask("GRAPH <http://example.org/copy> { ?s ?p <http://www.wikidata.org/entity/Q615> }"))
                .isTrue();

        update("INSERT { GRAPH <http://example.org/found> { ?m a <a:Found> } } WHERE { ?m a <%s> }"
                        .formatted("https://w3id.org/iconograph/ns#Mention"))
                .statusCode(204);
        assertThat(ask("GRAPH <http://example.org/found> { ?s a <a:Found> }")).isTrue();

        update("DROP GRAPH <http://example.org/copy> ; DROP GRAPH <http://example.org/found>")
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOAD <file:///etc/passwd>                                                  | 403 | LOAD",
                "LOAD SILENT <http://127.0.0.1:1/> INTO GRAPH <a:g>                         | 403 | LOAD",
                "INSERT { <a:s> <a:p> ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } | 403 | SERVICE",
                "INSERT { <a:s> <a:p> ?o } WHERE { BIND(<java:java.lang.String>(1) AS ?o) } | 403 | Java",
                "CLEAR NONSENSE                                                             | 400 | line 1",
                "CLEAR GRAPH <a:unknown>                                                    | 400 | carried out",
                "SELECT * { ?s ?p ?o }                                                      | 400 | line 1",
            })
    void refusesUpdatesThatReachOutOrMakeNoSense(String update, int status, String reason) {
        update(update)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(reason));
    }

    @Test
    void stopsAnUpdateThatTakesTooLongOrChangesTooMuch() {
        String all = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p";
        long before = statements();

        update("INSERT { GRAPH <a:g> { <a:s> <a:p> ?n } } WHERE { SELECT (COUNT(*) AS ?n) { %s } }".formatted(all))
                .statusCode(422)
                .body("detail", containsString("took longer than"));
        update("INSERT { GRAPH <a:g> { ?a <a:p> [] } } WHERE { %s }".formatted("?a ?b ?c . ?d ?e ?f . ?g ?h ?i"))
                .statusCode(422)
                .body("detail", containsString("3000 statements"));
        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void takesALiteralOfTenMegabytesWithEveryKindOfEscape() {
        String literal = "\\\"\\\\\\n\\t\\u00e9🎉'{} <x> .".repeat(400_000);
        put("/gsp?graph=http://example.org/long", "<a:s> <a:p> \"%s\" .".formatted(literal))
                .statusCode(201);

        given().accept("text/csv")
                .queryParam("query", "SELECT (STRLEN(?o) AS ?n) { GRAPH <http://example.org/long> { ?s ?p ?o } }")
                .get("/sparql")
                .then()
                .body(equalTo("n\r\n" + 15 * 400_000 + "\r\n"));
        update("DROP GRAPH <http://example.org/long>").statusCode(204);
    }

    @Test
    void refusesWhatIsLongerThanItMayBe() {
        assertThat(update("#".repeat(1_000_001)).extract().statusCode()).isEqualTo(422);
        byte[] long33 = "\n".repeat(33 << 20).getBytes(UTF_8);
        authorised()
                .contentType("application/sparql-update; charset=utf-8")
                .body(long33)
                .post("/update")
                .then()
                .statusCode(422);
        authorised()
                .contentType("application/n-triples")
                .body(long33)
                .put("/gsp/long")
                .then()
                .statusCode(422);
    }

    @Test
    void keepsGraphsByTheirNames() {
        String graph = service + "gsp/people/john.ttl";
        put("/gsp/people/john.ttl", JOHN).statusCode(201).header("Location", equalTo(graph));
        assertThat(graphOf(get("/gsp?graph=" + URLEncoder.encode(graph, UTF_8), "text/turtle"))
                        .isIsomorphicWith(turtle(JOHN)))
                .isTrue();
        put("/gsp?graph=" + URLEncoder.encode(graph, UTF_8), "<a:s> <a:p> 1 .").statusCode(204);
        given().head("/gsp/people/john.ttl").then().statusCode(200).contentType(startsWith("text/turtle"));

        authorised()
                .contentType("application/ld+json")
                .body("{\"@id\": \"a:s\", \"a:p\": [\"x\"]}".getBytes(UTF_8))
                .post("/gsp/people/john.ttl")
                .then()
                .statusCode(200);
        assertThat(graphOf(get("/gsp/people/john.ttl", "application/n-triples"))
                        .isIsomorphicWith(turtle("<a:s> <a:p> 1, \"x\" .")))
                .isTrue();

        authorised().delete("/gsp/people/john.ttl").then().statusCode(200);
        authorised().delete("/gsp/people/john.ttl").then().statusCode(404);
        given().get("/gsp/people/john.ttl").then().statusCode(404).contentType("application/problem+json");
        given().head("/gsp/people/john.ttl").then().statusCode(404);
    }

    @Test
    void makesANewGraphForWhoeverNamesNone() {
        String location = authorised()
                .contentType("text/turtle")
                .body(JOHN.getBytes(UTF_8))
                .post("/gsp")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        assertThat(graphOf(given().accept("text/turtle").get(location)).isIsomorphicWith(turtle(JOHN)))
                .isTrue();
        authorised().delete(location).then().statusCode(200);
    }

    @Test
    void keepsADefaultGraph() {
        put("/gsp?default", JOHN).statusCode(204);
        assertThat(graphOf(get("/gsp?default", "text/turtle")).isIsomorphicWith(turtle(JOHN)))
                .isTrue();
        assertThat(ask("?s ?p \"John 🎉\"")).isFalse();
        given().accept("text/csv")
                .queryParam("query", "SELECT ?s FROM <urn:x-arq:DefaultGraph> { ?s ?p \"John 🎉\" }")
                .get("/sparql")
                .then()
                .statusCode(200)
                .body(containsString("http://example.org/john"));
        authorised().delete("/gsp?default").then().statusCode(200);
        assertThat(graphOf(get("/gsp?default", "text/turtle")).isEmpty()).isTrue();
    }

    @Test
    void takesSeveralFilesAtOnce() {
        authorised()
                .multiPart("one", "one.ttl", "<a:s> <a:p> 1 .".getBytes(UTF_8), "text/turtle; charset=utf-8")
                .multiPart("two", "two.nt", "<a:s> <a:p> \"2\" .".getBytes(UTF_8), "application/n-triples")
                .post("/gsp/files")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/gsp/files"));

        assertThat(graphOf(get("/gsp/files", "text/turtle")).isIsomorphicWith(turtle("<a:s> <a:p> 1, \"2\" .")))
                .isTrue();
        authorised().delete("/gsp/files").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, <a:s> <a:p> ., 400",
        "application/rdf+xml, <nonsense>, 400",
        "application/ld+json, '{\"@context\": \"http://127.0.0.1:1/c\", \"a\": 1}', 400",
        "application/ld+json, '{', 400",
        "text/plain, <a:s> <a:p> 1 ., 415",
        "application/trig, <a:g> { <a:s> <a:p> 1 }, 415",
    })
    void refusesDocumentsThatItCannotRead(String type, String document, int status) {
        authorised()
                .contentType(type)
                .body(document.getBytes(UTF_8))
                .put("/gsp/bad")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        given().get("/gsp/bad").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"/gsp, 400", "/gsp?graph=people, 400", "/gsp?default&graph=a:g, 400", "/gsp/x?default, 400"})
    void wantsToKnowWhichGraphIsMeant(String path, int status) {
        given().get(path).then().statusCode(status);
        put(path, JOHN).statusCode(status);
    }

    @Test
    void leavesTheGraphsOfPostsToThePosts() {
        String path = "/gsp?graph=" + URLEncoder.encode(POST, UTF_8);

        assertThat(get(path, "text/turtle").asString()).contains("Messi is here");
        put(path, JOHN).statusCode(403).body("detail", containsString("holds what a post says"));
        authorised().delete(path).then().statusCode(403);
        authorised().contentType("text/turtle").body(JOHN).post(path).then().statusCode(403);
        assertThat(get(path, "text/turtle").statusCode()).isEqualTo(200);
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
    void spellsGraphsAsAsked(String type) {
        Response graph = given().accept(type)
                .queryParam("query", "CONSTRUCT WHERE { ?m <https://w3id.org/iconograph/ns#names> ?e }")
                .get("/sparql");

        assertThat(graph.statusCode()).isEqualTo(200);
        assertThat(graph.contentType()).startsWith(type);
        assertThat(graphOf(graph).size()).isEqualTo(1);
        assertThat(graphOf(get("/gsp?graph=" + URLEncoder.encode(POST, UTF_8), type))
                        .size())
                .isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, rdf12, true",
        "text/turtle, rdf11, false",
        "application/n-triples, rdf11, false",
        "application/ld+json, rdf12, false",
        "application/rdf+xml, rdf12, false"
    })
    void saysClaimsAsTheProfileAndTheFormatAllow(String type, String profile, boolean reified) {
        Graph graph = graphOf(get("/gsp?profile=" + profile + "&graph=" + URLEncoder.encode(POST, UTF_8), type));

        assertThat(graph.contains(Node.ANY, RDF.Nodes.reifies, Node.ANY)).isEqualTo(reified);
        assertThat(graph.contains(Node.ANY, RDF.Nodes.type, RDF.Nodes.Statement))
                .isEqualTo(!reified);
        get("/gsp?default&profile=rdf13", type)
                .then()
                .statusCode(400)
                .body("detail", containsString("there are rdf12, rdf11"));
    }

    @Test
    void saysWhenAFormatCannotHoldTheAnswer() {
        given().accept("application/rdf+xml")
                .queryParam("query", "CONSTRUCT { ?s <http://example.org/1> 1 } WHERE { ?s ?p ?o }")
                .get("/sparql")
                .then()
                .statusCode(422)
                .body("detail", containsString("text/turtle"));
    }

    @Test
    void describesItself() {
        Graph description = graphOf(get("/sparql", "text/turtle"));

        for (String path : List.of("/sparql", "/.well-known/void")) {
            assertThat(graphOf(get(path, "application/rdf+xml")).isIsomorphicWith(description))
                    .isTrue();
        }
        String text = given().accept("text/turtle").get("/sparql").asString();
        assertThat(text)
                .contains("SPARQL11Update", "UnionDefaultGraph", "<%ssparql>".formatted(service), "sparqlEndpoint")
                .containsPattern("void:triples +\\d+");
        given().accept("text/html").get("/sparql").then().statusCode(406);
    }

    @Test
    void stopsAQueryWhoseAskerHasGone() throws IOException, InterruptedException {
        String slow = URLEncoder.encode(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }", UTF_8);
        long start = System.nanoTime();
        for (int i = 0; i < 2; i++) {
            try (Socket socket = new Socket("127.0.0.1", service == null ? 0 : service.getPort())) {
                socket.getOutputStream()
                        .write("GET /sparql?query=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .formatted(slow)
                                .getBytes(UTF_8));
                socket.getOutputStream().flush();
                Thread.sleep(200);
            }
        }

        // Both places are free again long before the time limit.
        await().untilAsserted(() -> given().queryParam("query", "ASK { ?s ?p ?o }")
                .get("/sparql")
                .then()
                .statusCode(200));
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(5_000);
    }

    private long statements() {
        return store.read(dataset -> dataset.stream().count());
    }

    private static boolean ask(String pattern) {
        return given().accept("application/json")
                .queryParam("query", "ASK { %s }".formatted(pattern))
                .get("/sparql")
                .then()
                .statusCode(200)
                .extract()
                .path("boolean");
    }

    private static ValidatableResponse update(String update) {
        return authorised()
                .contentType("application/sparql-update; charset=utf-8")
                .body(update.getBytes(UTF_8))
                .post("/sparql")
                .then();
    }

    private static ValidatableResponse put(String path, String turtle) {
        return authorised()
                .contentType("text/turtle")
                .body(turtle.getBytes(UTF_8))
                .put(path)
                .then();
    }

    private static Response get(String path, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get(path);
    }

    private static RequestSpecification authorised() {
        return given().urlEncodingEnabled(false).header("Authorization", WritableService.AUTHORIZATION);
    }

    private static Graph graphOf(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        Lang language = RDFLanguages.contentTypeToLang(response.contentType().replaceAll(";.*", ""));
        return RDFParser.fromString(new String(response.asByteArray(), UTF_8), language)
                .toGraph();
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }
}
