package iconograph.graph;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import iconograph.contracts.PostId;
import iconograph.graph.Rebuild.State;
import iconograph.graph.decisions.Decided;
import iconograph.graph.decisions.Followers;
import iconograph.graph.decisions.Ledger;
import iconograph.graph.journal.Journal;
import iconograph.graph.journal.KeptPost;
import iconograph.graph.journal.Transactions;
import iconograph.graph.neo4j.Neo4jFacts;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Empties both stores and fills them from the journal, some hundred posts at a time. The graph is the same as before,
/// times included. Posts that come meanwhile are written too; what is asked of the stores shows a part of the graph
/// until it has ended.
///
/// One rebuild runs at a time. If it breaks off, another one begins anew.
public final class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final int AT_ONCE = 200;
    private static final int NAMED = 5;

    private final GraphWriter writer;
    private final Neo4jFacts neo4j;
    private final Transactions transactions;
    private final Ledger ledger;
    private final Followers followers;
    private final InstantSource clock;
    private final Journal journal = new Journal();
    private volatile Rebuild latest = Rebuild.NONE;

    Rebuilding(
            GraphWriter writer,
            Neo4jFacts neo4j,
            Transactions transactions,
            Ledger ledger,
            Followers followers,
            InstantSource clock) {
        this.writer = writer;
        this.neo4j = neo4j;
        this.transactions = transactions;
        this.ledger = ledger;
        this.followers = followers;
        this.clock = clock;
    }

    /// The last one, or the one that runs.
    public Rebuild latest() {
        return latest;
    }

    /// Begins in a thread of its own.
    ///
    /// @return false if one runs already
    public synchronized boolean start() {
        if (latest.state() == State.RUNNING) {
            return false;
        }
        latest = new Rebuild(State.RUNNING, 0, 0, clock.instant(), null, null);
        Thread.ofPlatform().name("rebuild").daemon(true).start(this::run);
        return true;
    }

    /// Ends with the state [DONE][State#DONE], or [FAILED][State#FAILED] and the problem.
    void run() {
        try {
            transactions.alone(connection -> {
                refuseIfIncomplete(journal.posts(connection));
                long posts = journal.size(connection);
                latest = latest.of(posts);
                writer.clear();
                return posts;
            });
            fill();
            latest = latest.ended(State.DONE, clock.instant(), null);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "the graph could not be rebuilt");
            latest = latest.ended(
                    State.FAILED, clock.instant(), Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    /// Posts from before there was a journal would be lost.
    private void refuseIfIncomplete(Set<String> kept) {
        List<String> missing =
                neo4j.posts().stream().filter(post -> !kept.contains(post)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "%,d posts of the graph were written before there was a journal, such as %s: send each through the steps again by POST /posts/{id}/replay, then rebuild"
                            .formatted(
                                    missing.size(),
                                    String.join(
                                            ", ", missing.stream().limit(NAMED).toList())));
        }
    }

    private void fill() {
        @Nullable PostId last = null;
        while (true) {
            PostId from = last;
            List<KeptPost> page = transactions.shared(connection -> {
                List<KeptPost> posts = journal.holdAfter(connection, from, AT_ONCE);
                writer.writeAgain(connection, posts, clock.instant());
                return posts;
            });
            if (page.isEmpty()) {
                break;
            }
            last = page.getLast().event().post().id();
            latest = latest.and(page.size());
        }
        transactions.shared(connection -> {
            Decided decided = ledger.decided(connection);
            followers.write(decided);
            return decided.version();
        });
    }
}
