package iconograph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import iconograph.graph.query.ProtocolTests.Case;
import iconograph.graph.query.ProtocolTests.Exchange;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The W3C's own tests of the SPARQL protocol, sent to the running service.
@WithStores(Store.POSTGRES)
@QuarkusTest
@TestProfile(WritableService.class)
class SparqlProtocolIT {

    private static final Path TESTS =
            Path.of("..", "..", "shared", "conformance", "rdf-tests", "sparql", "sparql11", "protocol");
    private static final List<String> BOOLEANS =
            List.of("application/sparql-results+json", "application/sparql-results+xml");
    private static final List<String> TABLES = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values");
    private static final List<String> GRAPHS =
            List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json");

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    @Nullable
    URI service;

    @TestFactory
    Stream<DynamicTest> answersAsTheStandardWantsIt() {
        if (!Files.exists(TESTS)) {
            // A factory that gives up is not counted at all; a test that does is counted as skipped.
            return Stream.of(DynamicTest.dynamicTest("is not tried, as the W3C's tests are not there", () -> abort()));
        }
        List<Case> cases = ProtocolTests.read(TESTS);
        assertThat(cases).hasSize(34);
        return cases.stream().map(test -> DynamicTest.dynamicTest(test.name(), () -> run(test)));
    }

    private void run(Case test) throws IOException, InterruptedException {
        for (var graph : test.graphs().entrySet()) {
            int status = send(
                            "PUT",
                            "gsp?graph=" + URLEncoder.encode(graph.getKey(), StandardCharsets.UTF_8),
                            graph.getValue().getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            "application/n-triples")
                    .statusCode();
            assertThat(status).isIn(201, 204);
        }
        for (Exchange exchange : test.exchanges()) {
            run(exchange);
        }
    }

    private void run(Exchange exchange) throws IOException, InterruptedException {
        String[] headers = exchange.headers().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        HttpResponse<String> response = send(exchange.method(), exchange.path().substring(1), exchange.body(), headers);

        assertThat(response.statusCode() / 100)
                .as("%s %s: %s", exchange.method(), exchange.path(), response.body())
                .isIn(exchange.statuses().stream().map(Integer::valueOf).toList());
        if (exchange.format() != null) {
            String type =
                    response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            assertThat(type)
                    .isIn(
                            switch (exchange.format()) {
                                case "boolean" -> BOOLEANS;
                                case "tabular" -> TABLES;
                                default -> GRAPHS;
                            });
        }
        if (exchange.answer() != null) {
            assertThat(response.body().replace(" ", "")).contains("\"boolean\":" + exchange.answer());
        }
    }

    private HttpResponse<String> send(String method, String path, byte @Nullable [] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", WritableService.AUTHORIZATION)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
