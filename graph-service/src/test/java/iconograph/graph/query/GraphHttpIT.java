package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.GraphStep;
import iconograph.graph.facts.CoinedId;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;

/// Everything that can be asked over HTTP, on the real stores.
@WithStores
@QuarkusTest
class GraphHttpIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String COINED = CoinedId.of("Zorblax", "PER");
    private static final String SLOW =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a != ?d && ?d != ?g) }";
    private static boolean filled;

    @Inject
    GraphStep step;

    @Inject
    Driver driver;

    /// 30 posts: all about Q615, every third about Springfield, one of them with all that a post can have.
    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        filled = true;
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
        for (Linked event : posts()) {
            assertThat(step.write(event).post()).isEqualTo(event.post().id());
        }
    }

    private static List<Linked> posts() {
        List<Linked> posts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Events post = Events.post("p" + i, "Messi number" + i + " in Springfield with Zorblax 🎉 (AND)")
                    .writtenAt(NOON.plusSeconds(i))
                    .linked("Messi", "PER", "Q615", 0.9);
            if (i % 3 == 0) {
                post.ambiguous("Springfield", "LOC", "Q1", "Q2");
            }
            if (i == 0) {
                post.unknown("Zorblax", "PER")
                        .picture('a', "a cup")
                        .picture('b', null)
                        .seen('a', "Cheers")
                        .unreadable('b', "is gone")
                        .shownIn('a', 1, 2, 30, 40)
                        .related(0, 2, "/per/per/peer");
            }
            posts.add(post.event());
        }
        return posts;
    }

    @Test
    void readsAPostWithAllThatIsKnownOfIt() {
        get("/graph/posts/" + Events.idOf("p0"))
                .statusCode(200)
                .body("sourceId", equalTo("p0"))
                .body("writtenAt", equalTo("2026-03-01T12:00:00Z"))
                .body("pictures", hasSize(2))
                .body("pictures[0].altText", equalTo("a cup"))
                .body("pictures[0].unreadable", nullValue())
                .body("pictures[0].seen.faces", equalTo(1))
                .body("pictures[0].seen.searched", equalTo(true))
                .body("pictures[0].seen.lines", equalTo(List.of("Cheers")))
                .body("pictures[0].seen.things[0].kind", equalTo("dog"))
                .body("pictures[0].seen.things[0].height", equalTo(80))
                .body("pictures[0].seen.things[0].score", equalTo(0.5f))
                .body("pictures[1].seen", nullValue())
                .body("pictures[1].unreadable", equalTo("is gone"))
                .body("mentions.quote", equalTo(List.of("Messi", "Springfield", "Zorblax")))
                .body("mentions.decision", equalTo(List.of("linked", "ambiguous", "unknown")))
                .body("mentions[0].span", equalTo(Map.of("start", 0, "end", 5)))
                .body("mentions[0].entity.id", equalTo("Q615"))
                .body("mentions[0].entity.posts", equalTo(30))
                .body("mentions[0].candidates[0].parts.prior", equalTo(0.25f))
                .body("mentions[1].entity", nullValue())
                .body("mentions[1].candidates.entity", equalTo(List.of("Q1", "Q2")))
                .body("mentions[2].entity.id", equalTo(COINED))
                .body("mentions[2].regions[0].width", equalTo(30))
                .body(
                        "mentions[2].regions[0].crop",
                        equalTo("/iiif/%s/1,2,30,40/max/0/default.jpg".formatted(Events.sha256('a'))))
                .body(
                        "relations",
                        equalTo(List.of(Map.of("head", 0, "tail", 2, "type", "/per/per/peer", "score", 0.625f))));
    }

    @Test
    void pagesThroughAllPostsNewestFirst() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Response page = request(after).queryParam("limit", 7).get("/graph/posts");
            seen.addAll(page.path("items.sourceId"));
            after = page.path("next");
        } while (after != null);

        assertThat(seen)
                .hasSize(30)
                .startsWith("p29", "p28")
                .endsWith("p1", "p0")
                .doesNotHaveDuplicates();
    }

    @Test
    void clampsWhatIsAskedForAtOnce() {
        get("/graph/posts?limit=1000000").statusCode(200).body("items", hasSize(30));
        get("/graph/posts?limit=-5").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void refusesACursorThatNoPageGave() {
        get("/graph/posts?after=%25%25")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("after"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "number7            | 1",
                "messi NUMBER8      | 1",
                "mess               | 30",
                "number             | 30",
                "AND                | 30",
                "messi AND          | 30",
                "nobody OR messi    | 0",
                "text:messi         | 0",
                "(AND)              | 30",
                "*                  | 0",
                "\"unclosed         | 0",
                "messi~2 [a TO b]   | 0",
                "\\                 | 0",
            })
    void takesASearchAsPlainText(String q, int found) {
        given().queryParam("q", q)
                .queryParam("limit", 100)
                .get("/graph/posts")
                .then()
                .statusCode(200)
                .body("items", hasSize(found));
    }

    @Test
    void listsEntitiesByNumberOfPosts() {
        get("/graph/entities")
                .statusCode(200)
                .body("items.id", equalTo(List.of("Q615", COINED)))
                .body("items.posts", equalTo(List.of(30, 1)));
        get("/graph/entities?type=PER").body("items.id", equalTo(List.of(COINED)));
        get("/graph/entities?q=zorb").body("items.label", equalTo(List.of("Zorblax")));
        get("/graph/entities?limit=1").body("items", hasSize(1)).body("next", notNullValue());
    }

    @Test
    void describesAnEntity() {
        get("/graph/entities/Q615")
                .statusCode(200)
                .body("id", equalTo("Q615"))
                .body("label", equalTo("Label of Q615"))
                .body("wikidata", equalTo("https://www.wikidata.org/wiki/Q615"))
                .body("names", equalTo(List.of(Map.of("name", "Messi", "count", 30))))
                .body("together[0].entity.id", equalTo(COINED))
                .body("together[0].posts", equalTo(1));
        get("/graph/entities/" + COINED).statusCode(200).body("wikidata", nullValue());
        get("/graph/entities/Q615/posts?limit=2")
                .body("items.sourceId", equalTo(List.of("p29", "p28")))
                .body("next", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graph/posts/nothing",
                "/graph/posts/nothing/explanations",
                "/graph/posts/00000000-0000-0000-0000-000000000000/explanations",
                "/graph/entities/Q99",
                "/graph/entities/Q99/posts",
                "/graph/entities/Q99/neighbourhood",
                "/graph/neighbourhood/x'y\"z"
            })
    void saysThatItKnowsNoSuchThing(String path) {
        get(path).statusCode(404).contentType("application/problem+json").body("status", equalTo(404));
    }

    @Test
    void drawsWhatLiesRoundANode() {
        get("/graph/neighbourhood/" + COINED)
                .statusCode(200)
                .body("nodes[0].id", equalTo(COINED))
                .body("nodes.kind", containsInAnyOrder("entity", "post", "entity", "picture", "picture"))
                .body("edges", hasSize(4));
        get("/graph/neighbourhood/Q615?limit=10").body("nodes", hasSize(10));
        get("/graph/neighbourhood/" + Events.sha256('a')).body("nodes[0].kind", equalTo("picture"));
    }

    @Test
    void goesTwoStepsFromAnEntityInStretches() {
        get("/graph/entities/" + COINED + "/neighbourhood")
                .statusCode(200)
                .body(
                        "nodes.id",
                        contains(COINED, Events.idOf("p0").toString(), "Q615", Events.sha256('a'), Events.sha256('b')))
                .body("edges.kind", contains("mentions", "mentions", "shows", "shows"))
                .body("edges.from", everyItem(equalTo(Events.idOf("p0").toString())))
                .body("next", nullValue());
        get("/graph/entities/Q1/neighbourhood").body("nodes.id", contains("Q1"));
    }

    @Test
    void losesAndRepeatsNoPostBetweenStretchesOfANeighbourhood() {
        List<String> posts = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = null;
        do {
            Response stretch = request(after).queryParam("limit", 7).get("/graph/entities/Q615/neighbourhood");
            List<String> found = stretch.path("nodes.findAll { it.kind == 'post' }.id");
            assertThat(stretch.<String>path("nodes[0].id")).isEqualTo("Q615");
            posts.addAll(found);
            sizes.add(found.size());
            after = stretch.path("next");
        } while (after != null);

        assertThat(sizes).containsExactly(7, 7, 7, 7, 2);
        assertThat(posts)
                .containsExactlyElementsOf(IntStream.iterate(29, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> Events.idOf("p" + i).toString())
                        .toList());
    }

    @Test
    void sumsUp() {
        get("/graph/summary")
                .body("posts", equalTo(30))
                .body("pictures", equalTo(2))
                .body("mentions", equalTo(41))
                .body("entities", equalTo(2))
                .body("linkedEntities", equalTo(1))
                .body("newEntities", equalTo(1))
                .body("ambiguousMentions", equalTo(10));
    }

    @Test
    void answersTheSameQuestionsInSparqlAndCypher() {
        assertThat(sparqlColumn("SELECT (COUNT(*) AS ?n) { ?p a schema:SocialMediaPosting }"))
                .isEqualTo(cypherColumn("MATCH (p:Post) RETURN toString(count(p))"))
                .containsExactly("30");
        assertThat(sparqlColumn("SELECT ?t { ?p schema:mentions wd:Q615 ; ico:sourceId ?t } ORDER BY ?t"))
                .isEqualTo(cypherColumn(
                        "MATCH (p:Post)-[:MENTIONS]->(:Entity {id: 'Q615'}) WITH p.sourceId AS t RETURN t ORDER BY t"))
                .hasSize(30);
        assertThat(sparqlColumn("SELECT DISTINCT ?l { ?m ico:mayName ?e . ?e rdfs:label ?l } ORDER BY ?l"))
                .isEqualTo(cypherColumn(
                        "MATCH (:Mention)-[:MAY_NAME]->(e) WITH DISTINCT e.label AS l RETURN l ORDER BY l"))
                .containsExactly("Label of Q1", "Label of Q2");
        assertThat(sparqlColumn("SELECT ?q { ?m ico:shownIn ?r ; oa:hasSelector/oa:exact ?q }"))
                .isEqualTo(cypherColumn("MATCH (m:Mention)-[:SHOWN_IN]->(:Region) RETURN m.quote"))
                .isEqualTo(sparqlColumn("SELECT ?n { ?r foaf:depicts ?e . ?e rdfs:label ?n }"))
                .isEqualTo(cypherColumn("MATCH (:Region)-[:DEPICTS]->(e:Entity) RETURN e.label"))
                .containsExactly("Zorblax");
        assertThat(sparqlColumn(
                        "SELECT ?l { wd:Q615 <https://w3id.org/iconograph/relation/per/per/peer>/rdfs:label ?l }"))
                .isEqualTo(
                        cypherColumn(
                                "MATCH (:Entity {id: 'Q615'})<-[:NAMES]-()-[:RELATES {type: '/per/per/peer'}]->()-[:NAMES]->(e) RETURN e.label"))
                .containsExactly("Zorblax");
        assertThat(sparqlColumn("""
                        SELECT ?t { ?m ico:names ?e {| prov:generatedAtTime ?t |} ; oa:hasSource ?p .
                                    ?p ico:sourceId "p7" }"""))
                .isEqualTo(
                        cypherColumn("MATCH (p:Post {sourceId: 'p7'})<-[:IN]-()-[r:NAMES]->() RETURN toString(r.at)"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "*/*, application/sparql-results+json",
        "'text/html,text/csv;q=0.5,*/*;q=0.1', text/csv",
    })
    void spellsSparqlAnswersAsAsked(String accept, String type) {
        given().accept(accept)
                .queryParam("query", "SELECT ?s { ?s ?p ?o } LIMIT 1")
                .get("/sparql")
                .then()
                .statusCode(200)
                .contentType(containsString(type));
    }

    @Test
    void answersGraphsInTurtleOrNTriples() {
        String construct = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }";
        given().accept("text/turtle")
                .queryParam("query", construct)
                .get("/sparql")
                .then()
                .statusCode(200);
        given().accept("application/n-triples")
                .contentType("application/sparql-query; charset=utf-8")
                .body(construct.getBytes(UTF_8))
                .post("/sparql")
                .then()
                .statusCode(200)
                .body(containsString("<https://schema.org/SocialMediaPosting> ."));
        given().accept("text/turtle")
                .formParam("query", "DESCRIBE <http://www.wikidata.org/entity/Q615>")
                .post("/sparql")
                .then()
                .statusCode(200)
                .body(containsString("Label of Q615"));
        given().accept("text/csv")
                .queryParam("query", construct)
                .get("/sparql")
                .then()
                .statusCode(406);
    }

    @Test
    void tellsWhenRowsWereCutOff() {
        String cross = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
        Response answer = given().accept("text/csv").queryParam("query", cross).get("/sparql");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Iconograph-Truncated")).isEqualTo("true");
        assertThat(answer.asString().lines()).hasSize(2_001);
    }

    @Test
    void stopsASparqlQueryThatRunsTooLong() {
        sparql(SLOW)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("took longer than"));
    }

    @Test
    void sendsAwayWhatComesWhileTooManyQueriesAreAnswered() {
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            // Given
            others.submit(() -> sparql(SLOW).statusCode(422));
            others.submit(() -> sparql(SLOW).statusCode(422));

            // Then
            await().untilAsserted(() -> sparql("ASK { ?s ?p ?o }")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("detail", containsString("try again")));
            await().untilAsserted(() -> sparql("ASK { ?s ?p ?o }").statusCode(200));
        }
    }

    @Test
    void sortsManyRowsInTemporaryFilesAndNotInMemory() throws Exception {
        try (ExecutorService others = Executors.newFixedThreadPool(1)) {
            // Given
            Set<Path> before = sorting();

            // When
            Future<ValidatableResponse> sorted =
                    others.submit(() -> sparql("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?f)"));

            // Then
            await().untilAsserted(() -> assertThat(sorting()).hasSizeGreaterThan(before.size()));
            sorted.get().statusCode(422).body("detail", containsString("took longer than"));
            assertThat(sorting()).isSubsetOf(before);
        }
    }

    private static Set<Path> sorting() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("DataBag-"))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o OPTIONAL { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { GRAPH ?g { SERVICE ?x { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o FILTER(<java:java.lang.String>(?o)) }",
                "SELECT * { ?s <java:java.lang.String> ?o }",
                "SELECT * { ?s ?p ?o BIND(<\\u006aava:java.lang.String>(?o) AS ?x) }",
            })
    void refusesSparqlThatReachesBeyondTheGraph(String query) {
        given().queryParam("query", query).get("/sparql").then().statusCode(403);
    }

    @Test
    void refusesSparqlUpdates() {
        String update = "DELETE WHERE { ?s ?p ?o }";
        given().formParam("update", update)
                .post("/sparql")
                .then()
                .statusCode(403)
                .body("detail", containsString("read-only"));
        given().contentType("application/sparql-update; charset=utf-8")
                .body(update.getBytes(UTF_8))
                .post("/sparql")
                .then()
                .statusCode(403);
        given().formParam("query", update).post("/sparql").then().statusCode(400);
        given().formParam("query", "LOAD <file:///etc/passwd>")
                .post("/sparql")
                .then()
                .statusCode(400);
        given().queryParam("query", "SELECT nonsense {")
                .get("/sparql")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 1"));
        given().queryParam("query", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")
                .accept("text/csv")
                .get("/sparql")
                .then()
                .statusCode(200)
                .body(equalTo("s,p,o\r\n"));
    }

    @Test
    void asksOnlyThePostsThatAQueryOrRequestChooses() {
        String one = "https://w3id.org/iconograph/post/" + Events.idOf("p1");
        String count = "SELECT (COUNT(*) AS ?n) %s { ?p a <https://schema.org/SocialMediaPosting> }";

        assertThat(sparqlColumn(count.formatted("FROM <" + one + ">"))).containsExactly("1");
        given().accept("text/csv")
                .queryParam("default-graph-uri", one)
                .queryParam("query", count.formatted(""))
                .get("/sparql")
                .then()
                .body(equalTo("n\r\n1\r\n"));
    }

    @Test
    void answersCypherAsPlainJson() {
        cypher(
                        "MATCH (p:Post {sourceId: $id})<-[r:IN]-(m) RETURN p, r, m.at AS at, [1, null, 2.5] AS list, {a: 1/0.0} AS map",
                        Map.of("id", "p1"))
                .statusCode(200)
                .body("columns", equalTo(List.of("p", "r", "at", "list", "map")))
                .body("rows[0][0].labels", equalTo(List.of("Post")))
                .body("rows[0][0].properties.sourceId", equalTo("p1"))
                .body("rows[0][1].type", equalTo("IN"))
                .body("rows[0][2]", containsString("Z"))
                .body("rows[0][3]", equalTo(Arrays.asList(1, null, 2.5f)))
                .body("rows[0][4].a", equalTo("Infinity"))
                .body("truncated", equalTo(false));
        cypher("UNWIND range(1, 5000) AS i RETURN i", Map.of())
                .body("rows", hasSize(1000))
                .body("truncated", equalTo(true));
        cypher("MATCH (n) WHERE n.id = 'none' RETURN n", Map.of()).body("rows", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:X)",
                "MATCH (n) DETACH DELETE n",
                "MATCH (p:Post) SET p.text = ''",
                "MATCH (p:Post) CALL (p) { DELETE p } IN TRANSACTIONS",
                "CREATE INDEX x FOR (n:X) ON (n.y)",
                "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                "/* c */ load /* c */ csv from 'http://127.0.0.1:1/' as line return line",
                "UNWIND [1] AS x CALL { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } RETURN l",
                "CALL dbms.listConfig() YIELD name RETURN name",
                "CALL `dbms`.`components`()",
                "CALL dbms.killConnection('x')",
                "CALL db.clearQueryCaches()",
                "SHOW TRANSACTIONS",
                "SHOW SETTINGS",
                "SHOW USERS",
                "TERMINATE TRANSACTION 'neo4j-transaction-1'",
                "CREATE USER x SET PASSWORD 'abcdefgh'",
                "STOP DATABASE neo4j",
            })
    void refusesCypherThatDoesMoreThanRead(String query) {
        long before = count();

        int status = cypher(query, Map.of()).extract().statusCode();

        assertThat(status).isIn(400, 403);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void allowsTheProceduresThatSearch() {
        cypher("CALL db.index.fulltext.queryNodes('entity_label', 'zorblax') YIELD node RETURN node.id", Map.of())
                .statusCode(200)
                .body("rows[0]", hasItem(COINED));
        cypher("CALL db.labels()", Map.of()).statusCode(200);
    }

    @Test
    void explainsWhatIsWrongWithAQuery() {
        cypher("MATCH (n RETURN n", Map.of())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("Invalid input"));
        cypher("RETURN $missing", Map.of()).statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/cypher")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{nonsense")
                .post("/cypher")
                .then()
                .statusCode(400);
    }

    @Test
    void stopsCypherThatRunsTooLong() {
        cypher("UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b % 7)", Map.of())
                .statusCode(422)
                .body("detail", containsString("took longer than"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN range(1, 3000000)",
                "RETURN {a: [[1, range(1, 3000000)]]}",
                "UNWIND range(1, 100) AS i RETURN range(1, 100000)",
                "UNWIND range(1, 100) AS i RETURN reduce(s = 'x', n IN range(1, 20) | s + s)",
            })
    void stopsCypherThatAnswersTooMuch(String query) {
        cypher(query, Map.of())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("larger than"));
    }

    @ParameterizedTest
    @CsvSource({
        "nquads,application/n-quads",
        "trig,application/trig",
        "turtle,text/turtle",
        "jsonld,application/ld+json",
        "rdfxml,application/rdf+xml",
        "nif,text/turtle",
        "web-annotation,anno.jsonld",
        "graphml,application/xml",
        "conll,text/plain"
    })
    void exportsTheWholeGraph(String format, String type) {
        given().get("/export?format=" + format)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .body(containsString("number29"));
    }

    @Test
    void knowsItsExportFormats() {
        get("/export?format=xls").statusCode(400).body("detail", containsString("nquads, trig, turtle"));
        get("/export?profile=rdf2").statusCode(400).body("detail", containsString("rdf12, rdf11"));
    }

    @Test
    void exportsClaimsForThoseWhoDoNotKnowTripleTerms() {
        get("/export?format=trig").body(containsString("<<("));
        get("/export?format=trig&profile=rdf11")
                .body(not(containsString("<<(")))
                .body(containsString("rdf:Statement"));
    }

    private static RequestSpecification request(@Nullable String after) {
        return after == null ? given() : given().queryParam("after", after);
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse sparql(String query) {
        return given().queryParam("query", query).get("/sparql").then();
    }

    private static ValidatableResponse cypher(String query, Map<String, Object> parameters) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "parameters", parameters))
                .post("/cypher")
                .then();
    }

    private long count() {
        return driver.executableQuery("MATCH (n) RETURN count(n)")
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }

    private static List<String> cypherColumn(String query) {
        List<List<String>> rows =
                cypher(query, Map.of()).statusCode(200).extract().path("rows");
        return rows.stream().map(List::getFirst).toList();
    }

    private static List<String> sparqlColumn(String query) {
        String prefixes = """
                PREFIX schema: <https://schema.org/> PREFIX ico: <https://w3id.org/iconograph/ns#>
                PREFIX wd: <http://www.wikidata.org/entity/> PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                """;
        return given().accept("text/csv")
                .formParam("query", prefixes + query)
                .post("/sparql")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }
}
