package iconograph.graph.verification;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import iconograph.contracts.PostId;
import iconograph.graph.neo4j.Neo4jFacts;
import iconograph.graph.rdf.RdfFacts;

/// Compares what Neo4j and RDF hold of every post, a few hundred posts at a time, in memory that grows with the number
/// of posts by their ids alone. Posts may be written meanwhile: what differs is looked at once more at the end.
public final class StoreComparison {

    private static final int AT_ONCE = 200;
    private static final int MOST_SHOWN = 100;

    private final Neo4jFacts neo4j;
    private final RdfFacts rdf;

    public StoreComparison(Neo4jFacts neo4j, RdfFacts rdf) {
        this.neo4j = neo4j;
        this.rdf = rdf;
    }

    public Verification run() {
        long start = System.nanoTime();
        Set<String> onlyInRdf = rdf.posts();
        Set<String> suspects = new TreeSet<>();
        long posts = 0;
        String after = "";
        while (true) {
            NavigableMap<String, SortedSet<String>> page = neo4j.after(after, AT_ONCE);
            if (page.isEmpty()) {
                break;
            }
            posts += page.size();
            onlyInRdf.removeAll(page.keySet());
            page.forEach((post, facts) -> {
                if (!facts.equals(factsInRdf(post))) {
                    suspects.add(post);
                }
            });
            after = page.lastKey();
        }
        posts += onlyInRdf.size();
        suspects.addAll(onlyInRdf);
        return lookAgain(posts, suspects, start);
    }

    private Verification lookAgain(long posts, Set<String> suspects, long start) {
        long drifting = 0;
        List<Drift> drifts = new ArrayList<>();
        Iterator<String> rest = suspects.iterator();
        while (rest.hasNext()) {
            Map<String, SortedSet<String>> facts = neo4j.of(next(rest));
            for (Map.Entry<String, SortedSet<String>> inNeo4j : facts.entrySet()) {
                SortedSet<String> inRdf = factsInRdf(inNeo4j.getKey());
                List<String> surplus = without(inNeo4j.getValue(), inRdf);
                List<String> missing = without(inRdf, inNeo4j.getValue());
                if (!surplus.isEmpty() || !missing.isEmpty()) {
                    drifting++;
                    if (drifts.size() < MOST_SHOWN) {
                        drifts.add(new Drift(inNeo4j.getKey(), surplus, missing));
                    }
                }
            }
        }
        return new Verification(posts, drifting, drifts, (System.nanoTime() - start) / 1e9);
    }

    private static List<String> next(Iterator<String> suspects) {
        List<String> some = new ArrayList<>();
        while (suspects.hasNext() && some.size() < AT_ONCE) {
            some.add(suspects.next());
        }
        return some;
    }

    private SortedSet<String> factsInRdf(String post) {
        return rdf.of(PostId.fromString(post));
    }

    private static List<String> without(SortedSet<String> facts, SortedSet<String> others) {
        return facts.stream().filter(fact -> !others.contains(fact)).toList();
    }
}
