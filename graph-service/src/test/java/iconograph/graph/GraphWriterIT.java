package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import iconograph.contracts.Journey.Linked;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Receipt;
import iconograph.graph.export.Format;
import iconograph.graph.export.GraphExport;
import iconograph.graph.facts.CoinedId;
import iconograph.graph.neo4j.Migrations;
import iconograph.graph.rdf.RdfStore;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

@WithStores
class GraphWriterIT {

    private static final Instant FIRST = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-07-01T00:00:00Z");
    private static final String HOSTILE =
            "O'Reilly \"said\" \\ $x {id: 1}}) DETACH DELETE n // 🎉\n:Post {`a`} \u0007 title:* OR [a TO b]~2^3";

    Driver driver;
    RdfStore rdf;
    TestGraph graph;
    GraphWriter writer;

    @BeforeEach
    void open(StoreAddresses stores, @TempDir Path directory) throws SQLException {
        graph = TestGraph.empty(stores, directory);
        driver = graph.driver;
        rdf = graph.rdf;
        writer = graph.writer;
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void writesTheSamePostsTwiceAndLeavesExactlyTheSameGraph() {
        // Given
        List<Linked> posts = SyntheticPosts.draw(200, 20261122);
        write(FIRST, posts);
        Map<String, Long> counts = counts();
        List<String> neo4j = dump();
        List<String> nquads = nquads();

        // When
        write(LATER, posts.reversed());

        // Then
        assertThat(counts()).isEqualTo(counts);
        assertSame(dump(), neo4j);
        assertSame(nquads(), nquads);
        assertThat(counts.get("Post")).isEqualTo(200);
    }

    @Test
    void arrivesAtTheSameGraphWhateverTheOrder() {
        // Given
        List<Linked> posts = SyntheticPosts.draw(100, 7);
        write(FIRST, posts);
        List<String> neo4j = dump();
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();

        // When
        write(FIRST, posts.reversed());

        // Then
        assertSame(dump(), neo4j);
    }

    @Test
    void replacesWhatAnEditedPostSaidBefore() {
        // Given
        write(
                FIRST,
                Events.post("1", "Messi joins Inter Miami near Springfield")
                        .picture('a', "a cup")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .shownIn('a', 1, 2, 3, 4)
                        .unknown("Inter Miami", "ORG")
                        .ambiguous("Springfield", "LOC", "Q1", "Q2")
                        .related(0, 1, "/per/org/member_of")
                        .event());

        // When
        Linked edited = Events.post("1", "Messi leaves")
                .linked("Messi", "PER", "Q615", 0.9)
                .event();
        write(LATER, edited);

        // Then
        List<String> after = dump();
        List<String> nquads = nquads();
        assertThat(counts())
                .containsEntry("Post", 1L)
                .containsEntry("Mention", 1L)
                .containsEntry("Entity", 1L)
                .doesNotContainKeys(
                        "Picture", "Region", "RELATES", "RELATES_TO", "MAY_NAME", "SHOWN_IN", "SHOWS", "DEPICTS");
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
        write(LATER, edited);
        assertThat(withoutTimes(dump())).isEqualTo(withoutTimes(after));
        assertThat(withoutTimes(nquads())).isEqualTo(withoutTimes(nquads));
    }

    @Test
    void takesAPostOutAndNamesWhatWentWithIt() {
        // Given
        Linked leaving = Events.post("1", "Messi joins Inter Miami near Springfield")
                .picture('a', "a cup")
                .picture('b', null)
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 3, 4)
                .unknown("Inter Miami", "ORG")
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .related(0, 1, "/per/org/member_of")
                .event();
        Linked staying = Events.post("2", "Messi and INTER MIAMI")
                .picture('b', null)
                .linked("Messi", "PER", "Q615", 0.9)
                .unknown("INTER MIAMI", "ORG")
                .event();
        write(FIRST, staying);
        List<String> neo4j = dump();
        List<String> nquads = nquads();
        write(FIRST, leaving);

        // When
        Receipt receipt = writer.withdraw(leaving.post().id());

        // Then
        assertSame(dump(), neo4j);
        assertSame(nquads(), nquads);
        assertThat(receipt.mentions()).isEqualTo(3);
        assertThat(receipt.claims()).isEqualTo(Map.of("names", 2, "mayName", 2, "shownIn", 1, "relates", 1));
        assertThat(receipt.entities()).containsExactly("Q1", "Q2");
        assertThat(receipt.keptEntities()).containsExactly("Q615", CoinedId.of("Inter Miami", "ORG"));
        assertThat(receipt.regions()).hasSize(1);
        assertThat(receipt.pictures()).containsExactly("a".repeat(64));
        assertThat(receipt.triples()).isPositive();
    }

    @Test
    void takesOutAPostThatIsNotThereWithoutHarm() {
        List<Linked> posts = SyntheticPosts.draw(20, 3);
        write(FIRST, posts);
        writer.withdraw(posts.getFirst().post().id());
        List<String> neo4j = dump();

        Receipt again = writer.withdraw(posts.getFirst().post().id());

        assertThat(again).isEqualTo(Receipt.NOTHING);
        assertSame(dump(), neo4j);
    }

    @Test
    void leavesTheGraphOfTheRestWhenSeveralTakePostsOutAtOnce() throws Exception {
        // Given
        List<Linked> posts = SyntheticPosts.draw(120, 11);
        List<Linked> rest = posts.subList(60, 120);
        write(FIRST, rest);
        List<String> neo4j = dump();
        List<String> nquads = nquads();
        write(FIRST, posts.subList(0, 60));

        // When
        List<Callable<Receipt>> withdrawals = posts.subList(0, 60).stream()
                .map(post ->
                        (Callable<Receipt>) () -> writer.withdraw(post.post().id()))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Receipt> withdrawal : threads.invokeAll(withdrawals)) {
                assertThat(withdrawal.get().triples()).isPositive();
            }
        }

        // Then
        assertSame(dump(), neo4j);
        assertSame(nquads(), nquads);
    }

    @Test
    void tellsWhomARegionDepictsPostByPost() {
        // Given
        write(
                FIRST,
                depicted("1", "Q615").event(),
                depicted("2", "Q615").event(),
                depicted("3", "Q7").event());
        String depicted = "MATCH (r:Region)-[d:DEPICTS]->(e:Entity) RETURN d.mention + ' ' + e.id + ' ' + r.crop";
        String crop = "/iiif/%s/1,2,3,4/max/0/default.jpg".formatted(Events.sha256('a'));
        assertThat(text(depicted))
                .containsExactlyInAnyOrder(
                        Events.idOf("1") + "/0-5 Q615 " + crop,
                        Events.idOf("2") + "/0-5 Q615 " + crop,
                        Events.idOf("3") + "/0-5 Q7 " + crop);

        // When
        write(
                LATER,
                depicted("2", "Q8").event(),
                Events.post("3", "Messi").picture('a', null).event());

        // Then
        assertThat(text(depicted))
                .containsExactlyInAnyOrder(
                        Events.idOf("1") + "/0-5 Q615 " + crop, Events.idOf("2") + "/0-5 Q8 " + crop);
        write(
                LATER,
                Events.post("1", "Messi").event(),
                Events.post("2", "Messi").event());
        assertThat(counts()).doesNotContainKeys("DEPICTS", "Region");
    }

    private static Events depicted(String post, String item) {
        return Events.post(post, "Messi")
                .picture('a', null)
                .linked("Messi", "PER", item, 0.9)
                .shownIn('a', 1, 2, 3, 4);
    }

    @Test
    void tellsWhichObjectsTheBearerOfAMentionRelatesTo() {
        // Given
        write(
                FIRST,
                depicted("1", "Q615").relatesTo("holds", 'a', 5, 6, 7, 8).event(),
                depicted("2", "Q615").relatesTo("rides", 'a', 5, 6, 7, 8).event());
        String related = "MATCH (m:Mention)-[r:RELATES_TO]->(o:Region)-[:OF]->(:Picture) "
                + "RETURN m.id + ' ' + r.type + ' ' + r.score + ' ' + o.crop";
        String crop = "/iiif/%s/5,6,7,8/max/0/default.jpg".formatted(Events.sha256('a'));
        assertThat(text(related))
                .containsExactlyInAnyOrder(
                        Events.idOf("1") + "/0-5 holds 0.5 " + crop, Events.idOf("2") + "/0-5 rides 0.5 " + crop);

        // When
        write(LATER, depicted("1", "Q615").event());

        // Then
        assertThat(text(related)).containsExactly(Events.idOf("2") + "/0-5 rides 0.5 " + crop);
        write(LATER, depicted("2", "Q615").event());
        assertThat(text("MATCH (o:Region) RETURN o.crop"))
                .containsExactly("/iiif/%s/1,2,3,4/max/0/default.jpg".formatted(Events.sha256('a')));
    }

    @Test
    void replacesWhatWasSeenInAPicture() {
        // Given
        write(
                FIRST,
                Events.post("1", "Messi").picture('a', "alt").seen('a', "Goal").event());
        String seen = "MATCH (:Post)-[s:SHOWS]->() RETURN coalesce(s.words, s.unreadable)";
        assertThat(text(seen)).containsExactly("a dog; a face; Goal");

        // When
        write(
                LATER,
                Events.post("1", "Messi")
                        .picture('a', "alt")
                        .unreadable('a', "is gone")
                        .event());

        // Then
        assertThat(text(seen)).containsExactly("is gone");
        assertThat(number("MATCH (:Post)-[s:SHOWS]->() RETURN size(keys(s))")).isEqualTo(3);
    }

    @Test
    void keepsAnEntityWhileAnotherPostSupportsIt() {
        // Given
        write(
                FIRST,
                Events.post("1", "Messi").linked("Messi", "PER", "Q615", 0.9).event(),
                Events.post("2", "Messi").linked("Messi", "PER", "Q615", 0.9).event());
        assertThat(number("MATCH (e:Entity {id: 'Q615'}) RETURN e.posts")).isEqualTo(2);

        // When
        write(LATER, Events.post("1", "Nobody").event());

        // Then
        assertThat(number("MATCH (e:Entity {id: 'Q615'}) RETURN e.posts")).isEqualTo(1);
        write(LATER, Events.post("2", "Nobody").event());
        assertThat(number("MATCH (e:Entity) RETURN count(e)")).isZero();
    }

    @Test
    void countsAPostOnceThatNamesAnEntityTwice() {
        write(
                FIRST,
                Events.post("1", "Messi, Messi")
                        .linked("Messi", "PER", "Q615", 0.9)
                        .linked("Messi", "PER", "Q615", 0.9)
                        .event());

        assertThat(number("MATCH (e:Entity {id: 'Q615'}) RETURN e.posts")).isEqualTo(1);
        assertThat(number("MATCH (:Post)-[r:MENTIONS]->(:Entity) RETURN r.times"))
                .isEqualTo(2);
    }

    @Test
    void takesTheTimeAnewOfWhatANewLinkerSaysAndOfNothingElse() {
        // Given
        Events post = readAndLinked();
        write(FIRST, post.event());

        // When
        write(LATER, post.linkedBy(new ModelVersion("linker", "2")).event());

        // Then
        assertThat(contributions())
                .containsExactlyInAnyOrder(
                        "Mention tagger@1 2026-06-01T00:00:00Z",
                        "Mention tagger@1 2026-06-01T00:00:00Z",
                        "RELATES tagger@1 2026-06-01T00:00:00Z",
                        "SHOWN_IN tagger@1 2026-06-01T00:00:00Z",
                        "NAMES linker@2 2026-07-01T00:00:00Z",
                        "MAY_NAME linker@2 2026-07-01T00:00:00Z",
                        "MAY_NAME linker@2 2026-07-01T00:00:00Z");
    }

    @Test
    void takesTheTimeAnewOfWhatANewTaggerSaysAndOfNothingElse() {
        // Given
        Events post = readAndLinked();
        write(FIRST, post.event());

        // When
        write(LATER, post.by(new ModelVersion("tagger", "2")).event());

        // Then
        assertThat(contributions())
                .containsExactlyInAnyOrder(
                        "Mention tagger@2 2026-07-01T00:00:00Z",
                        "Mention tagger@2 2026-07-01T00:00:00Z",
                        "RELATES tagger@2 2026-07-01T00:00:00Z",
                        "SHOWN_IN tagger@2 2026-07-01T00:00:00Z",
                        "NAMES linker@1 2026-06-01T00:00:00Z",
                        "MAY_NAME linker@1 2026-06-01T00:00:00Z",
                        "MAY_NAME linker@1 2026-06-01T00:00:00Z");
    }

    private static Events readAndLinked() {
        return Events.post("1", "Messi in Springfield")
                .picture('a', "a cup")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 3, 4)
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .related(0, 1, "/per/loc/place_of_residence");
    }

    /// What was said, by whom, and since when.
    private List<String> contributions() {
        return text("""
                MATCH (m:Mention) RETURN 'Mention ' + m.model + '@' + m.version + ' ' + toString(m.at) AS said
                UNION ALL MATCH (:Mention)-[r:NAMES|MAY_NAME|SHOWN_IN|RELATES_TO|RELATES]->()
                RETURN type(r) + ' ' + r.model + '@' + r.version + ' ' + toString(r.at) AS said""");
    }

    @Test
    void showsTheSpellingOfANameThatFitsBestWhoeverComesFirst() {
        // Given
        String id = CoinedId.of("zorblax", "PER");
        write(FIRST, Events.post("1", "zorblax").unknown("zorblax", "PER").event());
        write(FIRST, Events.post("2", "ZORBLAX").unknown("ZORBLAX", "PER").event());
        write(FIRST, Events.post("3", "Zorblax").unknown("Zorblax", "PER").event());
        assertThat(text("MATCH (e:Entity) RETURN e.id + ' ' + e.label")).containsExactly(id + " Zorblax");

        // When
        write(LATER, Events.post("3", "gone").event());

        // Then
        assertThat(text("MATCH (e:Entity) RETURN e.label")).containsExactly("ZORBLAX");
    }

    @Test
    void keepsTextOfEveryKindAsItIs() {
        write(
                FIRST,
                Events.post("1", HOSTILE)
                        .author(HOSTILE)
                        .picture('a', HOSTILE)
                        .unknown("{id: 1}}) DETACH DELETE n", HOSTILE)
                        .linked("O'Reilly", "PER'", "Q7", 0.5)
                        .related(0, 1, HOSTILE)
                        .event());

        assertThat(text("MATCH (p:Post) RETURN p.text")).containsExactly(HOSTILE);
        assertThat(text("MATCH (m:Mention) RETURN m.quote"))
                .containsExactlyInAnyOrder("{id: 1}}) DETACH DELETE n", "O'Reilly");
        assertThat(nquads()).isNotEmpty();
    }

    @Test
    void staysRightWhenSeveralWriteAboutTheSameEntities() throws Exception {
        // Given
        List<Linked> posts = SyntheticPosts.draw(130, 99);
        writer.prepare();

        // When
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = IntStream.range(0, 12)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        // neighbours overlap, so that some posts are written by two at once
                        write(FIRST, posts.subList(i * 10, i * 10 + 20));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        }

        // Then
        List<String> together = dump();
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
        write(FIRST, posts);
        assertSame(together, dump());
    }

    @Test
    void preparesTheDatabaseOnce() {
        Migrations migrations = new Migrations(driver);
        migrations.run();
        migrations.run();

        assertThat(migrations.done())
                .containsExactly(
                        "V001__keys.cypher",
                        "V002__lists_and_search.cypher",
                        "V003__merged_entities.cypher",
                        "V004__posts_of_an_entity.cypher",
                        "V005__looks.cypher",
                        "V006__meanings_and_things.cypher",
                        "V007__posts_of_merged_entities.cypher");
    }

    @Test
    void knowsWhichPostsBroughtALookInGraphsFromBeforeThatWasKept() {
        write(FIRST, SyntheticPosts.draw(60, 4));
        List<String> before = dump();
        driver.executableQuery("MATCH ()-[r:BRINGS]->() DELETE r").execute();
        assertThat(dump()).isNotEqualTo(before);
        driver.executableQuery("MATCH (m:Migration {file: 'V006__meanings_and_things.cypher'}) DELETE m")
                .execute();

        new Migrations(driver).run();

        assertSame(dump(), before);
    }

    @Test
    void findsAnEntitysPostsInGraphsFromBeforeTheirOrderWasKept() {
        write(FIRST, SyntheticPosts.draw(20, 4));
        List<String> before = dump();
        driver.executableQuery("MATCH ()-[r:MENTIONS]->() REMOVE r.place").execute();
        driver.executableQuery("MATCH (m:Migration {file: 'V004__posts_of_an_entity.cypher'}) DELETE m")
                .execute();

        new Migrations(driver).run();

        assertSame(dump(), before);
    }

    @Test
    void takesTimesFromNeo4jWhereTheJournalHasLostThem() throws SQLException {
        // Given
        List<Linked> posts = SyntheticPosts.draw(20, 4);
        write(FIRST, posts);
        List<String> nquads = nquads();
        try (Connection connection = graph.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate graph.post");
        }

        // When
        write(LATER, posts);

        // Then
        assertSame(nquads(), nquads);
    }

    /// Says only what differs: the lists are long.
    private static void assertSame(List<String> actual, List<String> expected) {
        Set<String> surplus = new TreeSet<>(actual);
        expected.forEach(surplus::remove);
        Set<String> missing = new TreeSet<>(expected);
        actual.forEach(missing::remove);
        assertThat(surplus).as("surplus").isEmpty();
        assertThat(missing).as("missing").isEmpty();
        assertThat(actual).hasSameSizeAs(expected);
    }

    private void write(Instant now, Linked... posts) {
        write(now, List.of(posts));
    }

    private void write(Instant now, List<Linked> posts) {
        graph.write(posts, now);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        driver.executableQuery("""
                        MATCH (n) WHERE NOT n:Migration RETURN labels(n)[0] AS what, count(*) AS number
                        UNION ALL MATCH ()-[r]->() RETURN type(r) AS what, count(*) AS number""")
                .execute()
                .records()
                .forEach(row ->
                        counts.put(row.get("what").asString(), row.get("number").asLong()));
        return counts;
    }

    /// Every node and relationship with all its properties, in an order that does not depend on when it was made.
    private List<String> dump() {
        return driver.executableQuery("""
                        MATCH (n) WHERE NOT n:Migration RETURN labels(n)[0] AS what, '' AS a, '' AS b, properties(n) AS properties
                        UNION ALL
                        MATCH (x)-[r]->(y)
                        RETURN type(r) AS what, coalesce(x.id, x.sha256) AS a, coalesce(y.id, y.sha256) AS b,
                               properties(r) AS properties""").execute().records().stream()
                .map(row -> row.get("what").asString() + " " + row.get("a").asString() + " "
                        + row.get("b").asString() + " "
                        + new TreeMap<>(row.get("properties").asMap()))
                .sorted()
                .toList();
    }

    private List<String> nquads() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GraphExport(rdf).write(Format.named("nquads").orElseThrow(), out);
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }

    private static List<String> withoutTimes(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("2026-0[67]-01T00:00(:00)?Z", "sometime"))
                .toList();
    }

    private long number(String query) {
        return driver.executableQuery(query)
                .execute()
                .records()
                .getFirst()
                .get(0)
                .asLong();
    }

    private List<String> text(String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get(0).asString())
                .toList();
    }
}
