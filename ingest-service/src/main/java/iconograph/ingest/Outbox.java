package iconograph.ingest;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import iconograph.contracts.PostId;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// The posts that still have to be sent on. A claimed post is settled in one of three ways: sent, tried later, put
/// aside; if it never is, its lease ends and it is handed out again.
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<PostRow, UUID> {

    /// No living instance travels longer with one post; what is older got lost on the way without a word.
    private static final Duration LONGEST_JOURNEY = Duration.ofHours(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int SKIP_LOCKED = -2; // Hibernate's value for the JPA lock-timeout hint

    private final PostRepository posts;
    private final Duration lease;

    Outbox(PostRepository posts, IngestConfig config) {
        this.posts = posts;
        this.lease = config.lease();
    }

    /// Hands out posts that have to be sent on, the longest waiting first. Several instances may ask at once: each gets
    /// posts of its own.
    @Transactional
    List<Claim> claim(UUID instance, int max, Instant now) {
        return claim(instance, max, now, false);
    }

    /// The same for posts whose withdrawal has to be sent on.
    @Transactional
    List<Claim> claimWithdrawn(UUID instance, int max, Instant now) {
        return claim(instance, max, now, true);
    }

    private List<Claim> claim(UUID instance, int max, Instant now, boolean withdrawn) {
        List<PostRow> rows = find("claimableAt <= ?1 and withdrawn = ?2 order by claimableAt", now, withdrawn)
                .withLock(PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .page(0, max)
                .list();
        for (PostRow row : rows) {
            row.claimedBy = instance;
            row.claimedAt = now;
            row.claimableAt = now.plus(lease);
        }
        return rows.stream()
                .map(row -> new Claim(posts.toPost(row), row.revision, row.attempts))
                .toList();
    }

    /// The next step has taken the post over.
    @Transactional
    void sent(Claim claim, UUID instance, Instant now) {
        int settled = update(
                "claimableAt = null, claimedBy = null, claimedAt = null, attempts = 0, lastStep = null,"
                        + " lastReason = null where id = ?1 and claimedBy = ?2 and revision = ?3",
                claim.post().id().value(),
                instance,
                claim.revision());
        if (settled == 0) {
            startAgain(claim, instance, now);
        }
    }

    /// Something failed that may work later: the more often it failed in a row, the later.
    @Transactional
    void tryLater(Claim claim, Failure failure, UUID instance, Instant now) {
        int settled = update(
                "claimableAt = ?1, claimedBy = null, claimedAt = null, attempts = ?2, lastStep = ?3, lastReason = ?4"
                        + " where id = ?5 and claimedBy = ?6 and revision = ?7",
                now.plus(pauseAfter(claim.attempts() + 1)),
                claim.attempts() + 1,
                failure.step(),
                failure.reason(),
                claim.post().id().value(),
                instance,
                claim.revision());
        if (settled == 0) {
            startAgain(claim, instance, now);
        }
    }

    /// The post can never be read; it waits until a person sends it again.
    @Transactional
    void putAside(Claim claim, Failure failure, UUID instance, Instant now) {
        int settled = update(
                "claimableAt = null, claimedBy = null, claimedAt = null, attempts = ?1, lastStep = ?2, lastReason = ?3,"
                        + " putAsideAt = ?4 where id = ?5 and claimedBy = ?6 and revision = ?7",
                claim.attempts() + 1,
                failure.step(),
                failure.reason(),
                now,
                claim.post().id().value(),
                instance,
                claim.revision());
        if (settled == 0) {
            startAgain(claim, instance, now);
        }
    }

    /// The post was changed on the way: how the former revision fared is of no interest any more.
    private void startAgain(Claim claim, UUID instance, Instant now) {
        update(
                "claimableAt = ?1, claimedBy = null, claimedAt = null, inGraphAt = null"
                        + " where id = ?2 and claimedBy = ?3 and revision <> ?4",
                now,
                claim.post().id().value(),
                instance,
                claim.revision());
    }

    /// Keeps what this instance still has on its way from being handed out again. A claim whose outcome could not be
    /// written down is no longer among them, and ends with its lease.
    @Transactional
    void renewLeases(UUID instance, Set<PostId> onTheWay, Instant now) {
        if (onTheWay.isEmpty()) {
            return;
        }
        update(
                "claimableAt = ?1 where claimedBy = ?2 and claimedAt > ?3 and id in ?4",
                now.plus(lease),
                instance,
                now.minus(LONGEST_JOURNEY),
                onTheWay.stream().map(PostId::value).toList());
    }

    /// Takes all claims back; only for an instance that has the database to itself.
    ///
    /// @return how many posts had been on their way
    @Transactional
    int releaseAll(Instant now) {
        return update("claimableAt = ?1, claimedBy = null, claimedAt = null where claimedBy is not null", now);
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
