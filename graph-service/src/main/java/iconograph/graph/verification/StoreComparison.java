package iconograph.graph.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import iconograph.contracts.PostId;
import iconograph.graph.neo4j.Neo4jFacts;
import iconograph.graph.rdf.RdfFacts;

/// Compares what Neo4j, RDF and PostgreSQL's journal hold of every post, a few hundred posts at a time, in memory that
/// grows with the number of posts by their ids alone. Posts may be written meanwhile: what differs is looked at once
/// more at the end.
public final class StoreComparison {

    private static final int AT_ONCE = 200;
    private static final int MOST_SHOWN = 100;

    private final Neo4jFacts neo4j;
    private final RdfFacts rdf;
    private final JournalFacts journal;

    public StoreComparison(Neo4jFacts neo4j, RdfFacts rdf, JournalFacts journal) {
        this.neo4j = neo4j;
        this.rdf = rdf;
        this.journal = journal;
    }

    public Verification run() {
        long start = System.nanoTime();
        Set<String> notInNeo4j = rdf.posts();
        notInNeo4j.addAll(journal.posts());
        Set<String> suspects = new TreeSet<>();
        long posts = 0;
        String after = "";
        while (true) {
            NavigableMap<String, SortedSet<String>> page = neo4j.after(after, AT_ONCE);
            if (page.isEmpty()) {
                break;
            }
            posts += page.size();
            notInNeo4j.removeAll(page.keySet());
            Map<String, SortedSet<String>> kept = journal.of(page.keySet());
            page.forEach((post, facts) -> {
                if (!facts.equals(kept.get(post)) || !facts.equals(factsInRdf(post))) {
                    suspects.add(post);
                }
            });
            after = page.lastKey();
        }
        posts += notInNeo4j.size();
        suspects.addAll(notInNeo4j);
        return lookAgain(posts, suspects, start);
    }

    private Verification lookAgain(long posts, Set<String> suspects, long start) {
        long drifting = 0;
        List<Drift> drifts = new ArrayList<>();
        Iterator<String> rest = suspects.iterator();
        while (rest.hasNext()) {
            List<String> some = next(rest);
            Map<String, SortedSet<String>> facts = neo4j.of(some);
            Map<String, SortedSet<String>> kept = journal.of(some);
            for (String post : some) {
                Optional<Drift> drift = drift(
                        post,
                        facts.getOrDefault(post, Collections.emptySortedSet()),
                        factsInRdf(post),
                        kept.getOrDefault(post, Collections.emptySortedSet()));
                drifting += drift.isPresent() ? 1 : 0;
                drift.filter(it -> drifts.size() < MOST_SHOWN).ifPresent(drifts::add);
            }
        }
        return new Verification(posts, drifting, drifts, (System.nanoTime() - start) / 1e9);
    }

    private static Optional<Drift> drift(
            String post, SortedSet<String> inNeo4j, SortedSet<String> inRdf, SortedSet<String> kept) {
        if (inNeo4j.equals(inRdf) && inNeo4j.equals(kept)) {
            return Optional.empty();
        }
        SortedSet<String> inStores = new TreeSet<>(inNeo4j);
        inStores.addAll(inRdf);
        return Optional.of(new Drift(
                post,
                without(inNeo4j, inRdf),
                without(inRdf, inNeo4j),
                without(inStores, kept),
                without(kept, inStores)));
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
