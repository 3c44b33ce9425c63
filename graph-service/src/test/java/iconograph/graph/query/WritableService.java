package iconograph.graph.query;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/// The service with a token, an RDF store of its own, and no Neo4j, which RDF does not need.
public class WritableService implements QuarkusTestProfile {

    static final String TOKEN = "let-me-write";
    static final String AUTHORIZATION = "Bearer " + TOKEN;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "iconograph.home", "${java.io.tmpdir}/iconograph-writable-test-${quarkus.uuid}",
                "iconograph.graph.neo4j.uri", "bolt://127.0.0.1:1",
                "iconograph.graph.neo4j.retry", "0s",
                "iconograph.graph.limits.time", "6s",
                "iconograph.graph.validation.at", "off",
                "iconograph.graph.write.token", TOKEN,
                "iconograph.graph.write.statements", "3000",
                "quarkus.http.limits.max-body-size", "64M");
    }
}
