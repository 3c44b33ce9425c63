package iconograph.graph.query;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import iconograph.graph.query.ShaclTests.Case;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The W3C's own tests of SHACL, sent to the running service.
@QuarkusTest
@TestProfile(WritableService.class)
class ShaclSuiteIT {

    private static final Path TESTS =
            Path.of("..", "..", "shared", "conformance", "shacl", "data-shapes-test-suite", "tests");

    /// What Jena 6.0.0 does not do as the tests want it, and why.
    private static final Map<String, String> KNOWN = Map.of(
            "core/property/uniqueLang-001",
            "each value in a language that was there before is a result, where the standard has one a language",
            "core/path/path-sequence-002",
            "a path of three steps in the report is two steps of which the first has two");

    @TestFactory
    Stream<DynamicTest> validatesAsTheStandardWantsIt() {
        if (!Files.exists(TESTS)) {
            // A factory that gives up is not counted at all; a test that does is counted as skipped.
            return Stream.of(DynamicTest.dynamicTest("is not tried, as the W3C's tests are not there", () -> abort()));
        }
        List<Case> cases = ShaclTests.read(TESTS);
        assertThat(cases).hasSize(120);
        return cases.stream()
                .map(test -> DynamicTest.dynamicTest(test.name(), () -> {
                    if (KNOWN.containsKey(test.name())) {
                        assertThat(agrees(test))
                                .as("now it does what it did not: %s", KNOWN.get(test.name()))
                                .isFalse();
                    } else {
                        check(test);
                    }
                }));
    }

    private static void check(Case test) {
        Response response = validated(test);
        if (test.report() == null) {
            assertThat(response.statusCode())
                    .as("%s: %s", test.name(), response.asString())
                    .isIn(400, 403);
        } else {
            assertThat(response.statusCode())
                    .as("%s: %s", test.name(), response.asString())
                    .isEqualTo(200);
            Graph report = reportOf(response);
            assertThat(report.isIsomorphicWith(test.report()))
                    .as("%s: %s%n%n and not%n%n%s", test.name(), report, test.report())
                    .isTrue();
        }
    }

    private static boolean agrees(Case test) {
        try {
            check(test);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static Response validated(Case test) {
        return given().accept("text/turtle")
                .multiPart("data", "data.nt", triples(test.data()), "application/n-triples")
                .multiPart("shapes", "shapes.nt", triples(test.shapes()), "application/n-triples")
                .post("/shacl");
    }

    private static Graph reportOf(Response response) {
        return ShaclTests.compared(
                RDFParser.fromString(response.asString(), Lang.TURTLE).toGraph());
    }

    private static byte[] triples(Model model) {
        StringWriter text = new StringWriter();
        RDFDataMgr.write(text, model, Lang.NTRIPLES);
        return text.toString().getBytes(UTF_8);
    }
}
