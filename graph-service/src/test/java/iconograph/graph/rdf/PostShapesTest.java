package iconograph.graph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.Events;
import iconograph.graph.Judged;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostShapesTest {

    private static final String PREFIXES = """
            PREFIX ico: <https://w3id.org/iconograph/ns#>
            PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX p: <http://www.wikidata.org/prop/>
            PREFIX ps: <http://www.wikidata.org/prop/statement/>
            PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            PREFIX wikibase: <http://wikiba.se/ontology#>
            """;

    private final Shapes shapes = Shapes.parse(Ontology.shapes());

    @Test
    void postsOfEveryKindAreAsTheyShouldBe() {
        assertThat(Stream.concat(SyntheticPosts.draw(200, 3).stream(), Stream.of(rich()))
                        .map(PostShapesTest::graphOf)
                        .flatMap(this::findings))
                .isEmpty();
    }

    @Test
    void postsThatSayWhatAPersonDecidedAreAsTheyShouldBeToo() {
        Facts judged = Judged.of(Facts.of(rich()));

        assertThat(findings(graphOf(judged))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    DELETE { ?x ico:source ?o } WHERE { ?x ico:source ?o }  | a post has one source
                    INSERT { ?x ico:sourceId 'another' } WHERE { ?x ico:sourceId ?o } | a post has one id at its source
                    INSERT { ?x schema:text 'another' } WHERE { ?x schema:text ?o } | a post has one text
                    DELETE { ?x schema:datePublished ?o } INSERT { ?x schema:datePublished 'yesterday' } WHERE { ?x schema:datePublished ?o } | a post was written at one time
                    INSERT { ?x schema:author 'another' } WHERE { ?x schema:author ?o } | a post has at most one author
                    INSERT { ?x schema:image <http://example.org/p> } WHERE { ?x a schema:SocialMediaPosting } | a post's picture is described
                    INSERT { ?x schema:mentions <http://example.org/e> } WHERE { ?x a schema:SocialMediaPosting } | what a post mentions is an entity with all that belongs to one
                    DELETE { ?x schema:width ?o } INSERT { ?x schema:width 0 } WHERE { ?x schema:width ?o } | a picture has one width, in pixels
                    DELETE { ?x schema:height ?o } WHERE { ?x schema:height ?o } | a picture has one height, in pixels
                    DELETE { ?x schema:encodingFormat ?o } INSERT { ?x schema:encodingFormat 'text/html' } WHERE { ?x schema:encodingFormat ?o } | a picture has one media type
                    INSERT { ?x schema:caption 'another' } WHERE { ?x schema:caption ?o } | a picture has at most one caption
                    INSERT { ?x ico:visualContext 'another' } WHERE { ?x ico:visualContext ?o } | a picture was seen in one way
                    INSERT { ?x ico:unreadable 1 } WHERE { ?x a schema:ImageObject } | a picture is unreadable for one reason
                    DELETE { ?x ico:confidence ?o } INSERT { ?x ico:confidence 1.5 } WHERE { ?x a ico:Mention ; ico:confidence ?o } | it has one confidence, from 0 to 1
                    DELETE { ?x ico:confidence ?o } INSERT { ?x ico:confidence -0.5 } WHERE { ?x rdf:reifies ?t ; ico:confidence ?o } | it has one confidence, from 0 to 1
                    INSERT { ?x ico:confidence 0.123 } WHERE { ?x rdf:reifies ?t } | it has one confidence, from 0 to 1
                    DELETE { ?x ico:confidence ?o } WHERE { ?x rdf:reifies ?t ; ico:confidence ?o } | it has one confidence, from 0 to 1
                    DELETE { ?x prov:wasAttributedTo ?o } WHERE { ?x rdf:reifies ?t ; prov:wasAttributedTo ?o } | it is attributed to one model or person, who is described
                    DELETE { ?x a prov:SoftwareAgent } WHERE { ?x a prov:SoftwareAgent } | it is attributed to one model or person, who is described
                    DELETE { ?x prov:generatedAtTime ?o } WHERE { ?x a ico:Mention ; prov:generatedAtTime ?o } | it was first made at one time
                    INSERT { ?x rdf:reifies <<( wd:Q1 schema:text 'x' )>> } WHERE { ?x rdf:reifies ?o } | a claim claims one statement
                    DELETE { ?x ico:rank ?o } INSERT { ?x ico:rank -1 } WHERE { ?x ico:rank ?o } | a rank counts from 0
                    DELETE { ?x ico:shownIn ?o } WHERE { ?x ico:shownIn ?o } | what is claimed is asserted too
                    DELETE { ?x rdf:reifies ?o } INSERT { ?x rdf:reifies 'nothing' } WHERE { ?x rdf:reifies ?o } | what is claimed is asserted too
                    DELETE { ?c rdf:reifies ?t } WHERE { ?c rdf:reifies ?t . FILTER (PREDICATE(?t) = ico:names) } | a model or a person stands behind whom a mention names and where it is shown
                    DELETE { ?c rdf:reifies ?t } WHERE { ?c rdf:reifies ?t . FILTER (PREDICATE(?t) = ico:shownIn) } | a model or a person stands behind whom a mention names and where it is shown
                    DELETE { ?x oa:hasSource ?o } WHERE { ?x a ico:Mention ; oa:hasSource ?o } | a mention stands in one post, which is described
                    DELETE { ?x oa:hasSelector ?o } WHERE { ?x oa:hasSelector ?o . ?o a oa:TextPositionSelector } | a mention has one position
                    INSERT { ?x oa:hasSelector <http://example.org/s> . <http://example.org/s> a oa:TextPositionSelector } WHERE { ?x a ico:Mention } | a mention has one position
                    DELETE { ?x oa:hasSelector ?o } WHERE { ?x oa:hasSelector ?o . ?o a oa:TextQuoteSelector } | a mention has one quote
                    INSERT { ?x oa:hasSelector <http://example.org/s> } WHERE { ?x a ico:Mention } | a mention has a position and a quote, and no other selector
                    DELETE { ?x ico:entityType ?o } WHERE { ?x ico:entityType ?o } | a mention has one type
                    DELETE { ?x ico:decision ?o } INSERT { ?x ico:decision 'maybe' } WHERE { ?x ico:decision ?o } | a mention is linked, unknown or ambiguous
                    INSERT { ?x ico:names wd:Q1 } WHERE { ?x ico:names ?o } | a mention names one entity, with all that belongs to one
                    INSERT { ?x ico:mayName wd:Q77 } WHERE { ?x ico:mayName ?o } | a mention may name entities, with all that belongs to one
                    DELETE { ?x a oa:SpecificResource } WHERE { ?x a oa:SpecificResource } | a mention is shown in a region, which is described
                    DELETE { ?x ico:decision ?o } INSERT { ?x ico:decision 'ambiguous' } WHERE { ?x ico:decision ?o } | a linked or unknown mention names an entity, and an ambiguous one may name several
                    DELETE { ?x oa:start ?o } INSERT { ?x oa:start 1000 } WHERE { ?x oa:start ?o } | a position does not end before it starts
                    DELETE { ?x oa:start ?o } INSERT { ?x oa:start -1 } WHERE { ?x oa:start ?o } | a position has one start, counted from 0
                    DELETE { ?x oa:end ?o } WHERE { ?x oa:end ?o } | a position has one end
                    DELETE { ?x oa:exact ?o } INSERT { ?x oa:exact '' } WHERE { ?x oa:exact ?o } | a quote has words
                    INSERT { ?x oa:hasSource <http://example.org/p> } WHERE { ?x a oa:SpecificResource } | a region lies in one picture, which is described
                    DELETE { ?x oa:hasSelector ?o } WHERE { ?x a oa:SpecificResource ; oa:hasSelector ?o } | a region has a fragment
                    DELETE { ?x ico:crop ?o } INSERT { ?x ico:crop '/etc/passwd' } WHERE { ?x ico:crop ?o } | a region can be had by the IIIF Image API
                    INSERT { ?x <http://xmlns.com/foaf/0.1/depicts> wd:Q77 } WHERE { ?x a oa:SpecificResource } | a region depicts entities, with all that belongs to one
                    DELETE { ?x rdf:value ?o } INSERT { ?x rdf:value 'xywh=1,2,0,4' } WHERE { ?x rdf:value ?o } | a fragment is xywh=pixel: with left, top, width and height
                    DELETE { ?x dcterms:conformsTo ?o } WHERE { ?x dcterms:conformsTo ?o } | a fragment conforms to Media Fragments
                    DELETE { wd:Q615 rdfs:label ?o } WHERE { wd:Q615 rdfs:label ?o } | an entity has one label
                    DELETE { wd:Q615 a ?o } INSERT { wd:Q615 a schema:Vehicle } WHERE { wd:Q615 a ?o } | an entity is a person, a place, an organisation or another thing
                    INSERT { wd:Q615 schema:description 'another' } WHERE { } | an entity has at most one description
                    INSERT { wd:Q615 schema:sameAs <http://example.org/> } WHERE { } | an entity has at most one page at Wikidata
                    DELETE { ?x ps:P180 ?o } WHERE { ?x ps:P180 ?o } | a statement of Wikidata says which one item is depicted
                    DELETE { ?x pq:P2677 ?o } INSERT { ?x pq:P2677 'pct:1,2,3' } WHERE { ?x pq:P2677 ?o } | a statement of Wikidata says where in the picture, as pct: and four numbers
                    DELETE { ?x prov:wasDerivedFrom ?o } WHERE { ?x ps:P180 ?e ; prov:wasDerivedFrom ?o } | a statement of Wikidata rests on the claim of a person
                    DELETE { ?x wikibase:rank ?o } WHERE { ?x wikibase:rank ?o } | a statement of Wikidata has one rank
                    DELETE { ?x wdt:P180 ?o } WHERE { ?x wdt:P180 ?o } | what a picture depicts by a statement it depicts directly too
                    DELETE { ?x rdfs:label ?o } WHERE { ?x a prov:SoftwareAgent ; rdfs:label ?o } | a model has one name, with its version
                    """)
    void whatIsBrokenIsNamed(String damage, String message) {
        Graph graph = graphOf(Judged.approved(Facts.of(rich())));

        UpdateExec.dataset(DatasetGraphFactory.wrap(graph))
                .update(PREFIXES + damage)
                .execute();

        assertThat(findings(graph)).extracting(ReportEntry::message).contains(message);
    }

    private Stream<ReportEntry> findings(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream();
    }

    private static Graph graphOf(Linked event) {
        return graphOf(Facts.of(event));
    }

    private static Graph graphOf(Facts facts) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        PostGraph.of(new DatedFacts(facts, Map.of(), Instant.parse("2026-05-05T05:05:05Z")))
                .forEach(graph::add);
        return graph;
    }

    private static Linked rich() {
        return Events.post("1", "🎉 Messi joins Inter Miami near Springfield")
                .picture('a', "a cup")
                .linked("Messi", "PER", "Q615", 0.9)
                .shownIn('a', 1, 2, 30, 40)
                .relatesTo("holds", 'a', 5, 6, 7, 8)
                .seen('a', "Welcome \"home\"")
                .unknown("Inter Miami", "ORG")
                .ambiguous("Springfield", "LOC", "Q1", "Q2")
                .related(0, 1, "/per/org/member_of")
                .event();
    }
}
