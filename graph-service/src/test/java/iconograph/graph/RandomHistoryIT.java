package iconograph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import iconograph.contracts.Journey.Linked;
import iconograph.graph.decisions.LedgerEntry;
import iconograph.graph.decisions.Outcome;
import iconograph.graph.decisions.Proposal;
import iconograph.graph.decisions.Wish;
import iconograph.graph.decisions.WishedFact;
import iconograph.graph.facts.Claim;
import iconograph.graph.facts.Facts;
import iconograph.stores.StoreAddresses;
import iconograph.stores.testing.WithStores;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens, and in whatever order, the graph is in the end what the posts that are left and the decisions that
/// count would have made of empty stores.
///
/// Other histories: `-Dhistory.seed=7`.
@WithStores
class RandomHistoryIT {

    private static final long SEED = Long.getLong("history.seed", 20261126L);
    private static final int POSTS = 240;
    private static final int THREADS = 4;
    private static final int EVENTS_OF_A_THREAD = 80;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Map<Integer, Linked> current = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger judged = new AtomicInteger();

    @Test
    void endsInTheGraphThatAFreshBuildOfWhatIsLeftGives(StoreAddresses stores, @TempDir Path directory)
            throws Exception {
        try (TestGraph graph = TestGraph.empty(stores, directory)) {
            List<List<Linked>> versions =
                    List.of(versions(SEED, "one"), versions(SEED + 1, "two"), versions(SEED + 2, "three"));
            for (int post = 0; post < POSTS / 2; post++) {
                current.put(post, versions.getFirst().get(post));
            }
            graph.write(List.copyOf(current.values()), NOW);

            live(graph, versions);
            assertThat(graph.deciding.catchUp()).isTrue();
            List<String> lived = StoreDump.withoutTimes(graph.dump());

            assertThat(taken.get()).as("decisions taken").isGreaterThan(20);
            assertThat(judged.get()).as("facts judged").isGreaterThan(10);
            assertThat(current).hasSizeGreaterThan(50);
            assertThat(graph.comparison.run().drifting()).isZero();
            assertThat(fresh(graph)).as("seed " + SEED).isEqualTo(lived);
        }
    }

    /// The same posts, saying other things.
    private static List<Linked> versions(long seed, String name) {
        List<Linked> drawn = SyntheticPosts.draw(POSTS, seed);
        List<Linked> versions = new ArrayList<>();
        for (int post = 0; post < POSTS; post++) {
            versions.add(Events.renamed(drawn.get(post), "history-" + post));
        }
        assertThat(versions).as(name).hasSize(POSTS);
        return versions;
    }

    private void live(TestGraph graph, List<List<Linked>> versions) throws Exception {
        // As step 1 does, one thing of a post travels at a time.
        List<Object> turns = new ArrayList<>();
        for (int post = 0; post < POSTS; post++) {
            turns.add(new Object());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> lives = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random chance = new Random(SEED * 31 + thread);
                lives.add(threads.submit((Callable<Void>) () -> {
                    for (int event = 0; event < EVENTS_OF_A_THREAD; event++) {
                        happen(graph, versions, turns, chance);
                    }
                    return null;
                }));
            }
            for (Future<Void> life : lives) {
                life.get();
            }
        }
    }

    private void happen(TestGraph graph, List<List<Linked>> versions, List<Object> turns, Random chance) {
        int post = chance.nextInt(POSTS);
        switch (chance.nextInt(12)) {
            case 0, 1, 2, 3 -> {
                synchronized (turns.get(post)) {
                    Linked version =
                            versions.get(chance.nextInt(versions.size())).get(post);
                    graph.writer.write(List.of(Arrived.of(version)), NOW);
                    current.put(post, version);
                }
            }
            case 4, 5 -> {
                synchronized (turns.get(post)) {
                    graph.writer.withdraw(Events.idOf("history-" + post));
                    current.remove(post);
                }
            }
            case 6 -> decide(graph, new Wish.Merge(anEntity(graph, chance), anEntity(graph, chance)));
            case 7 -> decide(graph, new Wish.NotSame(anEntity(graph, chance), anEntity(graph, chance)));
            case 8 -> split(graph, chance);
            case 9, 10 -> judge(graph, chance);
            default -> undo(graph, chance);
        }
    }

    private boolean decide(TestGraph graph, Wish wish) {
        Outcome outcome = graph.deciding.decide(new Proposal("ada", null, true, List.of(wish)), null);
        (outcome instanceof Outcome.Taken ? taken : refused).incrementAndGet();
        return outcome instanceof Outcome.Taken;
    }

    private void split(TestGraph graph, Random chance) {
        String entity = anEntity(graph, chance);
        List<String> mentions =
                strings(graph, "MATCH (:Entity {id: $id})<-[:NAMES]-(m) RETURN m.id ORDER BY m.id", entity);
        if (!mentions.isEmpty()) {
            List<String> some = mentions.subList(0, 1 + chance.nextInt(Math.min(3, mentions.size())));
            decide(graph, new Wish.Split(entity, some, chance.nextBoolean() ? null : anEntity(graph, chance)));
        }
    }

    /// A fact of a post, or that a region shows whom a name means that it was not found for.
    private void judge(TestGraph graph, Random chance) {
        List<Linked> posts = List.copyOf(current.values());
        Facts facts = Facts.of(posts.get(chance.nextInt(posts.size())));
        if (facts.mentions().isEmpty()) {
            return;
        }
        String mention =
                facts.mentions().get(chance.nextInt(facts.mentions().size())).id();
        List<WishedFact> some = new ArrayList<>();
        some.add(new WishedFact.Name(mention, chance.nextBoolean() ? null : "ORG"));
        facts.post()
                .pictures()
                .forEach(picture -> some.add(new WishedFact.Depiction(
                        mention,
                        picture.sha256() + "/1,2,3,4",
                        chance.nextBoolean() ? null : anEntity(graph, chance))));
        for (Claim claim : facts.claims()) {
            switch (claim) {
                case Claim.ShownIn it -> some.add(new WishedFact.Depiction(it.mention(), it.regionId(), null));
                case Claim.Relates it -> some.add(new WishedFact.Relation(it.mention(), it.tail(), it.type()));
                case Claim.RelatesTo it ->
                    some.add(new WishedFact.ObjectRelation(it.mention(), it.regionId(), it.type()));
                case Claim.Names it -> {
                    // is decided by splitting
                }
                case Claim.MayName it -> {
                    // likewise
                }
            }
        }
        WishedFact fact = some.get(chance.nextInt(some.size()));
        judged.addAndGet(decide(graph, chance.nextBoolean() ? new Wish.Approve(fact) : new Wish.Reject(fact)) ? 1 : 0);
    }

    private void undo(TestGraph graph, Random chance) {
        List<LedgerEntry> entries = graph.deciding.entries(null, Long.MAX_VALUE, 20);
        if (!entries.isEmpty()) {
            decide(
                    graph,
                    new Wish.Undo(entries.get(chance.nextInt(entries.size())).id()));
        }
    }

    private static String anEntity(TestGraph graph, Random chance) {
        List<String> ids = strings(graph, "MATCH (e:Entity) RETURN e.id ORDER BY e.posts DESC, e.id LIMIT 60", "");
        return ids.isEmpty() ? "Q1" : ids.get(chance.nextInt(ids.size()));
    }

    private static List<String> strings(TestGraph graph, String query, String id) {
        return graph.driver.executableQuery(query).withParameters(Map.of("id", id)).execute().records().stream()
                .map(row -> row.get(0).asString())
                .toList();
    }

    /// The posts in another order, into stores that hold nothing; the decisions as they are.
    private List<String> fresh(TestGraph graph) throws SQLException {
        graph.writer.clear();
        try (Connection connection = graph.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate graph.post");
        }
        List<Linked> left = new ArrayList<>(current.values());
        Collections.shuffle(left, new Random(SEED));
        graph.write(left, NOW);
        return StoreDump.withoutTimes(graph.dump());
    }
}
