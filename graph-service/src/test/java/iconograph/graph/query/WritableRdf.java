package iconograph.graph.query;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/// The service with a token and an RDF store of its own, whatever Neo4j there is.
///
/// Where Neo4j is stays as it was set: Quarkus clears what a profile overrides when the profile ends, and a class that
/// comes after it would not find its real Neo4j.
public class WritableRdf implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "iconograph.home", "${java.io.tmpdir}/iconograph-writable-rdf-test-${quarkus.uuid}",
                "iconograph.graph.neo4j.retry", "0s",
                "iconograph.graph.write.token", WritableService.TOKEN,
                "iconograph.graph.write.statements", "3000");
    }
}
