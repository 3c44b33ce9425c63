package iconograph.graph.decisions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import iconograph.contracts.PostId;
import iconograph.graph.decisions.Understanding.NotUnderstood;
import iconograph.graph.journal.Journal;
import iconograph.graph.journal.Transactions;
import iconograph.graph.neo4j.Neo4jEntities;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes decisions: first into the ledger, when nobody writes posts, then into both stores.
///
/// What is in the ledger holds, whatever becomes of the process: a decision that the stores have not followed is
/// applied when somebody decides again, or the service starts. Applying one twice changes nothing. Safe for use by many
/// threads and processes.
public final class Deciding {

    private static final Logger LOG = Logger.getLogger(Deciding.class);
    private static final int POSTS_AT_ONCE = 100;

    private final Transactions transactions;
    private final Ledger ledger;
    private final Rewriting rewriting;
    private final Followers followers;
    private final Understanding understanding;
    private final Clock clock;
    private final Journal journal = new Journal();

    public Deciding(
            Transactions transactions,
            Ledger ledger,
            Rewriting rewriting,
            Followers followers,
            Neo4jEntities entities,
            Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.rewriting = rewriting;
        this.followers = followers;
        this.understanding = new Understanding(entities);
        this.clock = clock;
    }

    /// What counts now.
    public Decided decided() {
        return transactions.shared(ledger::decided);
    }

    /// Decisions, newest first.
    ///
    /// @param entity only those that speak of it, such as `Q42`; null for all
    /// @param before only those with smaller numbers
    public List<LedgerEntry> entries(@Nullable String entity, long before, int most) {
        return transactions.shared(connection -> {
            List<LedgerEntry> found = new ArrayList<>();
            long from = before;
            boolean more = true;
            while (more && found.size() < most) {
                List<LedgerEntry> some = ledger.before(connection, from, entity, most);
                some.stream()
                        .filter(entry -> entity == null || speaksOf(entry, entity))
                        .limit(most - found.size())
                        .forEach(found::add);
                more = some.size() == most;
                from = more ? some.getLast().id() : from;
            }
            return found;
        });
    }

    private static boolean speaksOf(LedgerEntry entry, String entity) {
        return Stream.of(entry.before(), entry.after())
                        .anyMatch(standing -> standing.containsKey(entity) || standing.containsValue(entity))
                || Lapsed.fact(entry.decision()).stream()
                        .flatMap(fact -> fact.settles().values().stream())
                        .anyMatch(shown -> shown.id().equals(entity));
    }

    /// Decisions about facts of posts that count, and that do not matter any more, oldest first: what they speak of has
    /// gone. They are kept, and matter again should it come back.
    public List<Lapsed> lapsed() {
        return transactions.shared(connection -> Lapsed.of(ledger.decided(connection), new KeptFacts(connection)));
    }

    /// What a proposal would do, each of its decisions after those before it. Nothing is decided.
    public Previewed preview(Proposal proposal) {
        String fault = proposal.fault();
        if (fault != null) {
            return new Previewed(List.of(), 0, fault);
        }
        return transactions.shared(connection -> {
            Decided decided = ledger.decided(connection);
            long version = decided.version();
            List<LedgerEntry> entries = new ArrayList<>(ledger.all(connection));
            List<Preview> previews = new ArrayList<>();
            UUID batch = UUID.randomUUID();
            KeptFacts kept = new KeptFacts(connection);
            try {
                for (Wish wish : Objects.requireNonNull(proposal.decisions())) {
                    Decision decision = understanding.decision(wish, batch, decided, kept);
                    Preview preview = understanding.preview(decision, decided);
                    previews.add(preview);
                    if (preview.objection() == null) {
                        entries.add(new LedgerEntry(
                                decided.version() + 1,
                                batch,
                                decision,
                                Objects.requireNonNull(proposal.by()),
                                null,
                                clock.instant(),
                                Map.of(),
                                Map.of()));
                        decided = Decided.of(entries);
                    }
                }
            } catch (NotUnderstood e) {
                return new Previewed(List.of(), version, String.valueOf(e.getMessage()));
            }
            return new Previewed(previews, version, null);
        });
    }

    /// @param version of the ledger, for those who want to decide on its grounds
    /// @param fault   why the proposal cannot be understood; null if it can
    public record Previewed(
            List<Preview> previews, long version, @Nullable String fault) {

        public Previewed {
            previews = List.copyOf(previews);
        }
    }

    /// Decides, if nothing speaks against it.
    ///
    /// @param version of the ledger that the decision was made on; null for whatever it is
    public Outcome decide(Proposal proposal, @Nullable Long version) {
        catchUp();
        String fault = proposal.fault();
        if (fault != null) {
            return new Outcome.Malformed(fault);
        }
        Outcome outcome = transactions.alone(connection -> take(connection, proposal, version));
        return outcome instanceof Outcome.Taken taken ? new Outcome.Taken(taken.decisions(), catchUp()) : outcome;
    }

    /// Takes back all decisions of a batch that count, newest first.
    ///
    /// @return [Outcome.Refused] if none counts
    public Outcome undoBatch(UUID batch, @Nullable String by, @Nullable String reason) {
        List<Wish> wishes = new ArrayList<>();
        decided().ofBatch(batch).forEach(id -> wishes.add(new Wish.Undo(id)));
        return wishes.isEmpty()
                ? new Outcome.Refused("no decision of batch %s counts".formatted(batch))
                : decide(new Proposal(by, reason, true, wishes), null);
    }

    private Outcome take(Connection connection, Proposal proposal, @Nullable Long version) throws SQLException {
        Decided decided = ledger.decided(connection);
        if (version != null && version != decided.version()) {
            return new Outcome.Stale(decided.version());
        }
        UUID batch = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<LedgerEntry> all = new ArrayList<>(ledger.all(connection));
        List<Decision> decisions = new ArrayList<>();
        List<Map<String, String>> before = new ArrayList<>();
        List<Map<String, String>> after = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        KeptFacts kept = new KeptFacts(connection);
        for (Wish wish : Objects.requireNonNull(proposal.decisions())) {
            Decision decision;
            try {
                decision = understanding.decision(wish, batch, decided, kept);
            } catch (NotUnderstood e) {
                return new Outcome.Malformed(String.valueOf(e.getMessage()));
            }
            String objection = understanding.objection(decision, decided);
            if (objection != null) {
                return new Outcome.Refused(objection);
            }
            warnings.addAll(understanding.warnings(decision, decided));
            Map<String, String> stood = decided.standing(decision);
            String by = Objects.requireNonNull(proposal.by());
            all.add(new LedgerEntry(
                    decided.version() + 1, batch, decision, by, proposal.reason(), now, Map.of(), Map.of()));
            decided = Decided.of(all);
            decisions.add(decision);
            before.add(stood);
            after.add(decided.standing(decision));
        }
        if (!warnings.isEmpty() && !proposal.confirmed()) {
            return new Outcome.Doubtful(warnings);
        }
        List<LedgerEntry> taken = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            taken.add(ledger.add(
                    connection,
                    batch,
                    decisions.get(i),
                    Objects.requireNonNull(proposal.by()),
                    proposal.reason(),
                    now,
                    before.get(i),
                    after.get(i)));
        }
        return new Outcome.Taken(taken, false);
    }

    /// Makes the stores follow what the ledger has and they have not.
    ///
    /// @return false if they cannot be reached
    public boolean catchUp() {
        List<LedgerEntry> pending = transactions.shared(ledger::pending);
        if (pending.isEmpty()) {
            return true;
        }
        try {
            apply(pending);
            Instant now = clock.instant();
            transactions.shared(connection -> {
                ledger.applied(connection, pending, now);
                return pending.size();
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "decisions %d to %d wait for the stores",
                    pending.getFirst().id(),
                    pending.getLast().id());
            return false;
        }
    }

    private void apply(List<LedgerEntry> entries) {
        Set<String> entities = new TreeSet<>();
        Set<String> moved = new TreeSet<>();
        Set<PostId> posts = new TreeSet<>();
        for (LedgerEntry entry : entries) {
            for (Map<String, String> standing : List.of(entry.before(), entry.after())) {
                standing.forEach((what, stands) -> {
                    int slash = what.indexOf('/');
                    if (slash > 0) {
                        posts.add(PostId.fromString(what.substring(0, slash)));
                    } else {
                        moved.add(what);
                        entities.add(what);
                        entities.add(stands);
                    }
                });
            }
        }
        // Which item a picture shows hangs on whom its entity is one with.
        posts.addAll(decided().approvedToShow(moved));
        rewrite(posts);
        transactions.shared(connection -> {
            Decided decided = ledger.decided(connection);
            followers.joinOrPart(decided, entities);
            followers.write(decided, decided.turnedBy(entries));
            return entities.size();
        });
    }

    private void rewrite(Collection<PostId> posts) {
        List<PostId> all = List.copyOf(posts);
        for (int from = 0; from < all.size(); from += POSTS_AT_ONCE) {
            List<PostId> some = all.subList(from, Math.min(all.size(), from + POSTS_AT_ONCE));
            transactions.shared(
                    connection -> rewriting.writeAgain(connection, journal.hold(connection, some), clock.instant()));
        }
    }
}
