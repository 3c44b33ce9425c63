package iconograph.ingest;

import static iconograph.ingest.RefusedPost.Fault.INVALID;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import iconograph.contracts.PostId;
import iconograph.ingest.Keeping.Refused;
import iconograph.ingest.Keeping.Repeated;
import iconograph.ingest.pictures.KeptPicture;
import iconograph.ingest.pictures.NewPicture;
import iconograph.ingest.pictures.PictureIntake;
import iconograph.ingest.pictures.RefusedPicture;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/// The way of a post from a client's words to a row: check it, look whether it is known, keep its pictures, keep the
/// post. The row comes last, so a post that is there has all its pictures.
@ApplicationScoped
class PostIntake {

    private static final int MOST_TRIES = 5;

    private final PostRules rules;
    private final PictureIntake pictures;
    private final PostRepository posts;
    private final Doorbell doorbell;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    PostIntake(PostRules rules, PictureIntake pictures, PostRepository posts, Doorbell doorbell) {
        this.rules = rules;
        this.pictures = pictures;
        this.posts = posts;
        this.doorbell = doorbell;
    }

    /// @param idempotencyKey names the post if its source does not
    Keeping take(NewPost post, @Nullable String idempotencyKey) {
        try {
            if (idempotencyKey != null) {
                rules.checkKey(idempotencyKey);
            }
            return takeAll(List.of(draft(post, idempotencyKey))).getFirst();
        } catch (RefusedPost e) {
            return new Refused(e);
        }
    }

    /// Checks what can be checked without looking at pictures and tables.
    ///
    /// @throws RefusedPost if a rule is broken
    Draft draft(NewPost post, @Nullable String idempotencyKey) {
        rules.check(post);
        return new Draft(NaturalKey.of(post, idempotencyKey), post, Fingerprint.of(post));
    }

    /// Takes posts together, which is cheaper than one by one. A refused post harms no other; an outage fails them all.
    ///
    /// @return one result for each, in their order
    List<Keeping> takeAll(List<Draft> drafts) {
        Map<UUID, String> known = posts.fingerprints(
                drafts.stream().map(draft -> draft.key().postId()).toList());
        Map<Integer, Keeping> results = new TreeMap<>();
        Map<Integer, Future<PreparedPost>> preparing = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            PostId id = draft.key().postId();
            if (draft.fingerprint().equals(known.get(id.value()))) {
                results.put(i, new Repeated(id));
            } else {
                preparing.put(i, workers.submit(() -> prepare(draft)));
            }
        }
        Map<Integer, PreparedPost> prepared = new LinkedHashMap<>();
        preparing.forEach((i, post) -> {
            try {
                prepared.put(i, outcomeOf(post));
            } catch (RefusedPost e) {
                results.put(i, new Refused(e));
            }
        });
        Iterator<Keeping> kept = keep(List.copyOf(prepared.values())).iterator();
        prepared.keySet().forEach(i -> results.put(i, kept.next()));
        return List.copyOf(results.values());
    }

    private PreparedPost prepare(Draft draft) {
        NewPost post = draft.post();
        List<KeptPicture> kept = new ArrayList<>();
        for (NewPicture picture : post.pictures()) {
            try {
                kept.add(pictures.take(picture));
            } catch (RefusedPicture e) {
                throw new RefusedPost(INVALID, "picture %d %s".formatted(kept.size() + 1, e.getMessage()), e);
            }
        }
        return new PreparedPost(
                draft.key(), requireNonNull(post.text()), post.author(), post.writtenAt(), kept, draft.fingerprint());
    }

    /// Two requests may bring the same new post at the same time: the loser looks again, and finds it.
    private List<Keeping> keep(List<PreparedPost> prepared) {
        if (prepared.isEmpty()) {
            return List.of();
        }
        for (int tries = 1; ; tries++) {
            try {
                List<Keeping> results = posts.keep(prepared, clock.instant());
                doorbell.ring();
                return results;
            } catch (ConstraintViolationException | LockAcquisitionException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static PreparedPost outcomeOf(Future<PreparedPost> post) {
        try {
            return post.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service is stopping", e);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
