package iconograph.graph.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.Extraction;
import iconograph.contracts.Grounding;
import iconograph.contracts.ImageRegion;
import iconograph.contracts.Journey.Linked;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.ModelVersion;
import iconograph.contracts.Picture;
import iconograph.contracts.Post;
import iconograph.contracts.PostId;
import iconograph.contracts.TextSpan;
import iconograph.graph.Events;
import iconograph.graph.Judged;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Decider;
import iconograph.graph.facts.Facts;
import iconograph.graph.facts.Verdict;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class ModelPageTest {

    private static final Path PAGE = Path.of("..", "docs", "model.md");

    @Test
    void showsWhatAPostReallySays() throws IOException {
        Graph shown = example(0);

        assertThat(shown.isIsomorphicWith(written()))
                .as("%s%n%nand not%n%n%s", written(), shown)
                .isTrue();
    }

    @Test
    void showsWhatAnApprovedDepictionAddsToIt() throws IOException {
        Facts facts = Facts.of(event());
        Facts approved = facts.judged(
                Map.of(),
                List.of(new Verdict(new Decider(7, "ada", Instant.EPOCH), true, Judged.firstDepiction(facts))));

        Graph shown = example(1);

        assertThat(shown.stream().toList()).hasSize(8).allMatch(graph(approved)::contains);
        assertThat(shown.stream().toList()).noneMatch(written()::contains);
    }

    /// @param position of the example on the page, from 0
    private static Graph example(int position) throws IOException {
        List<MatchResult> examples = Pattern.compile("```turtle\n(.+?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .toList();
        return RDFParser.fromString(examples.get(position).group(1), Lang.TURTLE)
                .toGraph();
    }

    /// The names of nodes and relationships are taken from the Cypher that writes them.
    @Test
    void namesEveryLabelAndRelationshipOfNeo4j() throws IOException {
        String page = Files.readString(PAGE);
        Set<String> names = new TreeSet<>();
        Path source = Path.of("src", "main", "java", "iconograph", "graph", "neo4j", "Statements.java");
        Matcher name = Pattern.compile("[(\\[][a-z]*:([A-Z][A-Za-z_|]+)|SET e:([A-Za-z]+)")
                .matcher(Files.readString(source, UTF_8));
        while (name.find()) {
            String found = name.group(1) == null ? name.group(2) : name.group(1);
            names.addAll(Set.of(Objects.requireNonNull(found).split("\\|")));
        }

        assertThat(names).hasSizeGreaterThan(15).allSatisfy(it -> assertThat(page)
                .contains("`" + it));
    }

    private static Graph written() {
        return graph(Facts.of(event()));
    }

    private static Linked event() {
        String picture = Events.sha256('a');
        String text = "Messi in Paris 🎉";
        PostId id = PostId.of("sports", "1");
        Post post = new Post(
                id,
                "sports",
                "1",
                text,
                "@sports",
                List.of(new Picture(picture, URI.create("file:///1.png"), "image/png", 640, 480, "Messi with a cup")),
                Instant.parse("2026-03-01T12:00:00Z"));
        Mention messi = new Mention(
                new TextSpan(0, 5),
                "PER",
                0.875,
                List.of(new Grounding(new ImageRegion(picture, 10, 20, 300, 400), 0.75)));
        Candidate footballer = new Candidate(
                new EntityId("Q615"),
                "Lionel Messi",
                "Argentine footballer",
                "PER",
                "Lionel Messi 2018.jpg",
                0.9,
                Map.of());
        return new Linked(
                post,
                new Extraction(id, new ModelVersion("tagger", "1"), List.of(messi), List.of(), List.of(), List.of()),
                new ModelVersion("linker", "1"),
                List.of(new LinkDecision.Linked(List.of(footballer))));
    }

    private static Graph graph(Facts facts) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        PostGraph.of(new DatedFacts(facts, Map.of(), Instant.parse("2026-03-01T12:00:05Z")))
                .forEach(graph::add);
        return graph;
    }
}
