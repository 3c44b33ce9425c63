package iconograph.graph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.Judged;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OntologyTest {

    private static final Node CLASS = OWL2.Class.asNode();
    private static final Node OBJECT_PROPERTY = OWL2.ObjectProperty.asNode();
    private static final Node DATATYPE_PROPERTY = OWL2.DatatypeProperty.asNode();
    private static final Node ANNOTATION_PROPERTY = OWL2.AnnotationProperty.asNode();

    private final Graph ontology = Ontology.terms();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void definesEveryClassThatPostsHave(Profile profile) {
        Set<Node> classes = new HashSet<>();
        for (Triple triple : written(profile)) {
            if (triple.getPredicate().equals(RDF.Nodes.type)) {
                classes.add(triple.getObject());
            }
        }

        assertThat(classes)
                .hasSizeGreaterThan(8)
                .allSatisfy(it -> assertThat(isA(it, CLASS)).as("%s", it).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void definesEveryPropertyThatPostsHaveByWhatItLeadsTo(Profile profile) {
        assertThat(written(profile))
                .filteredOn(triple -> !triple.getPredicate().equals(RDF.Nodes.type))
                .hasSizeGreaterThan(1000)
                .allSatisfy(triple -> {
                    Node kind = triple.getObject().isLiteral() ? DATATYPE_PROPERTY : OBJECT_PROPERTY;
                    assertThat(isA(triple.getPredicate(), kind) || isA(triple.getPredicate(), ANNOTATION_PROPERTY))
                            .as("%s", triple)
                            .isTrue();
                });
    }

    @Test
    void definesEveryTermThatTheCodeNames() throws IllegalAccessException {
        Set<String> undefined = new TreeSet<>();
        for (Class<?> names : List.of(Vocabulary.class, PostGraph.class)) {
            for (Field field : names.getDeclaredFields()) {
                if (field.getType() == Node.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Node term = (Node) Objects.requireNonNull(field.get(null));
                    if (term.getURI().startsWith(Vocabulary.TERMS) && !isDefined(term)) {
                        undefined.add(term.getURI());
                    }
                }
            }
        }

        assertThat(undefined).isEmpty();
    }

    @Test
    void speaksOfNoTermOfOursThatItDoesNotDefine() {
        assertThat(ontology.stream()
                        .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                        .filter(Node::isURI)
                        .filter(node -> node.getURI().startsWith(Vocabulary.TERMS)
                                || node.getURI().startsWith(Vocabulary.RELATIONS)
                                || node.getURI().startsWith(Vocabulary.TYPES)))
                .hasSizeGreaterThan(100)
                .allSatisfy(node -> assertThat(isDefined(node)).as("%s", node).isTrue());
    }

    @Test
    void saysWhatEachOfItsTermsMeans() {
        assertThat(Stream.of(CLASS, OBJECT_PROPERTY, DATATYPE_PROPERTY)
                        .flatMap(kind -> ontology.stream(Node.ANY, RDF.Nodes.type, kind))
                        .map(Triple::getSubject))
                .hasSizeGreaterThan(60)
                .allSatisfy(term -> {
                    assertThat(ontology.contains(term, RDFS.Nodes.label, Node.ANY))
                            .as("%s", term)
                            .isTrue();
                    assertThat(ontology.contains(term, RDFS.Nodes.comment, Node.ANY))
                            .as("%s", term)
                            .isTrue();
                });
    }

    @Test
    void hasAVersion() {
        Node itself = NodeFactory.createURI("https://w3id.org/iconograph/ns");

        assertThat(isA(itself, OWL2.Ontology.asNode())).isTrue();
        assertThat(ontology.contains(itself, OWL2.versionIRI.asNode(), Node.ANY))
                .isTrue();
        assertThat(ontology.contains(itself, OWL2.versionInfo.asNode(), Node.ANY))
                .isTrue();
    }

    private boolean isA(Node term, Node kind) {
        return ontology.contains(term, RDF.Nodes.type, kind);
    }

    private boolean isDefined(Node term) {
        return ontology.contains(term, RDF.Nodes.type, Node.ANY)
                && (ontology.contains(term, RDFS.Nodes.label, Node.ANY)
                        || ontology.contains(term, SKOS.prefLabel.asNode(), Node.ANY));
    }

    /// What posts of every kind say.
    private static List<Triple> written(Profile profile) {
        List<Triple> written = new ArrayList<>();
        StreamRDF into = profile.onto(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                written.add(triple);
            }
        });
        Stream.concat(
                        SyntheticPosts.draw(100, 1).stream().map(Facts::of),
                        Stream.of(Facts.of(rich()), Judged.of(Facts.of(rich()))))
                .map(facts -> PostGraph.of(new DatedFacts(facts, Map.of(), Instant.EPOCH)))
                .forEach(triples -> triples.forEach(into::triple));
        return written;
    }

    private static Linked rich() {
        return Events.post("1", "Messi joins Inter Miami near Springfield")
                .picture('a', "a cup")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 30, 40)
                .relatesTo("holds", 'a', 5, 6, 7, 8)
                .seen('a', "Welcome")
                .unknown("Inter Miami", "ORG")
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .related(0, 1, "/per/org/member_of")
                .event();
    }
}
