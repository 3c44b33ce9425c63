package iconograph.graph.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import iconograph.graph.neo4j.Membership;
import iconograph.graph.neo4j.Neo4jClusters;
import iconograph.graph.rdf.DecisionGraph;
import iconograph.graph.rdf.RdfStore;

/// Both stores, as far as they say which entities are one. What they say follows from what is decided, so writing it
/// again changes nothing.
public final class Followers {

    private final Neo4jClusters neo4j;
    private final RdfStore rdf;

    public Followers(Neo4jClusters neo4j, RdfStore rdf) {
        this.neo4j = neo4j;
        this.rdf = rdf;
    }

    /// Says whom these entities, which may have been new to Neo4j, are one with. Costs nothing for those of whom nobody
    /// decided anything.
    public void join(Decided decided, Collection<String> entities) {
        Set<String> members = new TreeSet<>();
        for (String entity : entities) {
            Set<String> cluster = decided.cluster(entity);
            if (cluster.size() > 1) {
                members.addAll(cluster);
            }
        }
        neo4j.join(memberships(decided, members));
    }

    /// Says so of entities that may have been one with others before.
    void joinOrPart(Decided decided, Collection<String> entities) {
        Set<String> members = new TreeSet<>();
        entities.forEach(entity -> members.addAll(decided.cluster(entity)));
        neo4j.join(memberships(decided, members));
    }

    /// Writes all that people decided about entities into RDF.
    public void write(Decided decided) {
        rdf.write(graph(decided.active()));
    }

    /// Writes what has become of some decisions into RDF, and leaves the others as they are.
    void write(Decided decided, Collection<LedgerEntry> some) {
        DecisionGraph counts = graph(
                some.stream().filter(entry -> decided.isActive(entry.id())).toList());
        DecisionGraph gone = graph(
                some.stream().filter(entry -> !decided.isActive(entry.id())).toList());
        // Others may say the same, or be by the same person.
        rdf.change(gone.isEmpty() ? gone : gone.without(graph(decided.active())), counts);
    }

    private static DecisionGraph graph(List<LedgerEntry> entries) {
        DecisionGraph graph = new DecisionGraph();
        for (LedgerEntry entry : entries) {
            switch (entry.decision()) {
                case Decision.Merge it ->
                    graph.same(it.entity(), it.into(), entry.id(), entry.by(), entry.at(), entry.reason());
                case Decision.NotSame it ->
                    graph.different(it.entity(), it.other(), entry.id(), entry.by(), entry.at(), entry.reason());
                case Decision.Split it -> {
                    // stands with the post's own facts
                }
                case Decision.Approve it -> {
                    // likewise
                }
                case Decision.Reject it -> graph.invalid(it.fact(), entry.id(), entry.by(), entry.at(), entry.reason());
                case Decision.Undo it -> {
                    // what counts again, or no more, is told by what it undoes
                }
            }
        }
        return graph;
    }

    private static List<Membership> memberships(Decided decided, Set<String> entities) {
        List<Membership> memberships = new ArrayList<>();
        for (String entity : entities) {
            memberships.add(decided.merge(entity)
                    .map(merge ->
                            new Membership(entity, decided.representative(entity), merge.id(), merge.by(), merge.at()))
                    .orElse(Membership.alone(entity)));
        }
        return memberships;
    }
}
