package iconograph.graph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    private static final String PREFIXES = """
            PREFIX : <http://example.org/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;

    @Test
    void aReifierBecomesAClassicStatement() {
        assertThat(classic(":a :p :b . :claim rdf:reifies <<( :a :p :b )>> ; :confidence 0.5 ."))
                .matches(graph("""
                                :a :p :b .
                                :claim a rdf:Statement ; rdf:subject :a ; rdf:predicate :p ; rdf:object :b ;
                                    :confidence 0.5 .
                                """)::isIsomorphicWith);
    }

    @Test
    void aTripleTermElsewhereBecomesAStatementWithoutAName() {
        assertThat(classic(":a :believes <<( :b :denies <<( :c :p :d )>> )>> ."))
                .matches(graph("""
                                :a :believes [
                                    a rdf:Statement ; rdf:subject :b ; rdf:predicate :denies ; rdf:object [
                                        a rdf:Statement ; rdf:subject :c ; rdf:predicate :p ; rdf:object :d ] ] .
                                """)::isIsomorphicWith);
    }

    @Test
    void aClassicStatementStaysInTheGraphThatSaysIt() {
        DatasetGraph quads = DatasetGraphFactory.create();

        RDFParser.fromString(PREFIXES + ":g { :claim rdf:reifies <<( :a :p :b )>> . :a :p :b }", Lang.TRIG)
                .parse(Profile.RDF11.onto(StreamRDFLib.dataset(quads)));

        assertThat(quads.stream())
                .hasSize(5)
                .allSatisfy(quad -> assertThat(quad.getGraph().getURI()).isEqualTo("http://example.org/g"));
    }

    @Test
    void rdf12PassesAsItIs() {
        String claim = ":claim rdf:reifies <<( :a :p :b )>> .";

        assertThat(read(claim, Profile.RDF12)).matches(graph(claim)::isIsomorphicWith);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void isFoundByItsName(Profile profile) {
        assertThat(Profile.named(profile.toString())).contains(profile);
        assertThat(List.of(Profile.names().split(", "))).contains(profile.toString());
    }

    private static Graph classic(String turtle) {
        return read(turtle, Profile.RDF11);
    }

    private static Graph graph(String turtle) {
        return read(turtle, Profile.RDF12);
    }

    private static Graph read(String turtle, Profile profile) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(profile.onto(StreamRDFLib.graph(graph)));
        return graph;
    }
}
