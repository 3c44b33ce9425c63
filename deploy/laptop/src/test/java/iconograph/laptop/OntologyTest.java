package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import iconograph.graph.rdf.Ontology;
import iconograph.models.data.FineTypes;
import iconograph.models.data.ObjectRelations;
import iconograph.models.data.RelationLabels;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/// That the graph's ontology knows the labels of the models, which no service knows but through posts.
class OntologyTest {

    private static final Set<String> COARSE = Set.of("PER", "LOC", "ORG", "OTHER");

    private final Graph ontology = Ontology.terms();

    @Test
    void definesTheRelationsBetweenNames() {
        assertThat(membersOf("relation")).isEqualTo(without("None", RelationLabels.mnre().names().stream()));
    }

    @Test
    void definesTheRelationsToObjects() {
        assertThat(membersOf("relation/to-objects"))
                .isEqualTo(without(ObjectRelations.NONE, ObjectRelations.names().stream()));
    }

    @Test
    void knowsEveryTypeOfNamesAndWhatAFineOneIsAKindOf() {
        Set<String> types = Stream.of(
                        COARSE.stream(),
                        FineTypes.all().stream(),
                        FineTypes.all().stream().map(FineTypes::coarseOf))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        assertThat(ontology.stream(Node.ANY, SKOS.inScheme.asNode(), named("type"))
                        .map(Triple::getSubject)
                        .map(this::notation))
                .containsExactlyInAnyOrderElementsOf(types);
        assertThat(FineTypes.all()).allSatisfy(fine -> assertThat(ontology.contains(
                        named("type/" + fine), SKOS.broader.asNode(), named("type/" + FineTypes.coarseOf(fine))))
                .as(fine)
                .isTrue());
    }

    private Set<String> membersOf(String collection) {
        return ontology.stream(named(collection), SKOS.member.asNode(), Node.ANY)
                .map(Triple::getObject)
                .map(this::notation)
                .collect(Collectors.toSet());
    }

    private String notation(Node concept) {
        return ontology.stream(concept, SKOS.notation.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.joining());
    }

    private static Node named(String path) {
        return NodeFactory.createURI("https://w3id.org/iconograph/" + path);
    }

    private static Set<String> without(String none, Stream<String> labels) {
        return labels.filter(label -> !label.equals(none)).collect(Collectors.toSet());
    }
}
