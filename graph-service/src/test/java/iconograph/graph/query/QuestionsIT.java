package iconograph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.neo4j.Migrations;
import iconograph.graph.neo4j.Neo4jWriter;
import iconograph.graph.rdf.RdfStore;
import iconograph.stores.Store;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// The two views hold the same facts: whatever `docs/queries.md` asks, both answer alike.
@WithStores(Store.NEO4J)
class QuestionsIT {

    private static final String OURS = "https://w3id.org/iconograph/";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    @SuppressWarnings("NullAway.Init")
    private static Driver driver;

    @SuppressWarnings("NullAway.Init")
    private static RdfStore rdf;

    @BeforeAll
    static void write(StoreAddresses stores, @TempDir Path directory) {
        driver = GraphDatabase.driver(stores.boltUri(), AuthTokens.basic(stores.boltUser(), stores.boltPassword()));
        driver.executableQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")
                .execute();
        rdf = RdfStore.open(directory);
        new Migrations(driver).run();
        List<Linked> posts = SyntheticPosts.draw(300, 20);
        List<DatedFacts> dated = new Neo4jWriter(driver)
                .write(posts.stream().map(Facts::of).toList(), Map.of(), Instant.parse("2026-06-01T00:00:00Z"));
        rdf.write(dated);
    }

    @AfterAll
    static void close() {
        rdf.close();
        driver.close();
    }

    @Test
    void thereAreTwentyQuestions() throws IOException {
        assertThat(QuestionPage.pairs()).hasSize(20);
    }

    static List<QuestionPage.Pair> answersAlikeInBothLanguages() throws IOException {
        return QuestionPage.pairs();
    }

    @ParameterizedTest
    @MethodSource
    void answersAlikeInBothLanguages(QuestionPage.Pair pair) {
        List<String> sparql = rdf.read(dataset -> {
            try (QueryExec execution = QueryExec.dataset(dataset)
                    .query(pair.sparql())
                    .set(TDB2.symUnionDefaultGraph, true)
                    .build()) {
                return rows(execution.select());
            }
        });
        List<String> cypher = driver.executableQuery(pair.cypher()).execute().records().stream()
                .map(QuestionsIT::row)
                .sorted()
                .toList();

        assertThat(sparql).isNotEmpty().isEqualTo(cypher);
    }

    @Test
    void theReadmesQuestionsHaveAnswers() throws IOException {
        List<String> questions = QuestionPage.ofReadme();

        assertThat(questions).hasSize(3).allSatisfy(question -> assertThat(
                        driver.executableQuery(question.replace("datetime()", "datetime('2026-01-04T00:00:00Z')"))
                                .execute()
                                .records())
                .isNotEmpty());
    }

    private static List<String> rows(RowSet answer) {
        List<String> rows = new ArrayList<>();
        answer.forEachRemaining(binding -> {
            List<String> cells = new ArrayList<>();
            answer.getResultVars().forEach(name -> cells.add(name + "=" + plain(binding.get(name))));
            rows.add(String.join(" ", cells));
        });
        return rows.stream().map(row -> row.replace("?", "")).sorted().toList();
    }

    private static String row(Record record) {
        List<String> cells = new ArrayList<>();
        record.keys().forEach(key -> cells.add(key + "=" + plain(record.get(key))));
        return String.join(" ", cells).replace("?", "");
    }

    /// An IRI as the id that Neo4j has for the same thing.
    private static String plain(Node node) {
        if (node.isURI()) {
            String iri = node.getURI();
            return iri.startsWith(WIKIDATA)
                    ? iri.substring(WIKIDATA.length())
                    : iri.replace(OURS + "entity/", "new:")
                            .replace(OURS + "relation", "")
                            .replaceFirst("^" + OURS + "[a-z]+/", "");
        }
        if (XSDDatatype.XSDdateTime.equals(node.getLiteralDatatype())) {
            return Instant.parse(node.getLiteralLexicalForm()).toString();
        }
        return node.getLiteralValue() instanceof Number number ? plain(number) : node.getLiteralLexicalForm();
    }

    private static String plain(Value value) {
        return switch (value.asObject()) {
            case Number number -> plain(number);
            case ZonedDateTime time -> time.toInstant().toString();
            case Object other -> other.toString();
        };
    }

    private static String plain(Number number) {
        return String.format(Locale.ROOT, "%.6f", new BigDecimal(number.toString()));
    }
}
