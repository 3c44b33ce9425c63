package iconograph.ingest;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import iconograph.contracts.Journey.Gone;
import iconograph.contracts.PostId;
import iconograph.contracts.Receipt;
import iconograph.ingest.pictures.KeptPicture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

/// The posts that their sources took back: asked for here, and completed when the graph has let go of them.
@ApplicationScoped
class Withdrawals implements PanacheRepositoryBase<WithdrawalRow, UUID> {

    private final PostRepository posts;
    private final LeftoverPictures leftovers;
    private final ObjectMapper json;
    private final Map<PostId, CompletableFuture<@Nullable Void>> awaited = new ConcurrentHashMap<>();

    Withdrawals(PostRepository posts, LeftoverPictures leftovers, ObjectMapper json) {
        this.posts = posts;
        this.leftovers = leftovers;
        this.json = json;
    }

    /// Lets a post leave. Asked again, it tells how far the post is.
    ///
    /// @return empty if there is no such post and never was one that was taken back
    @Transactional
    Optional<Withdrawal> ask(PostId id, Instant now) {
        PostRow post = posts.findById(id.value(), PESSIMISTIC_WRITE);
        if (post == null) {
            return find(id);
        }
        if (!post.withdrawn) {
            post.withdraw(now);
            WithdrawalRow row = new WithdrawalRow(post, now);
            deleteById(id.value());
            persist(row);
        }
        return find(id);
    }

    @Transactional
    Optional<Withdrawal> find(PostId id) {
        return findByIdOptional(id.value()).map(this::toWithdrawal);
    }

    /// Waits until nothing of the post is left, and no longer than this.
    ///
    /// @return how far it is then
    Optional<Withdrawal> await(PostId id, Duration patience) {
        CompletableFuture<@Nullable Void> gone = awaited.computeIfAbsent(id, it -> new CompletableFuture<>());
        try {
            Optional<Withdrawal> now = find(id);
            if (now.isPresent() && now.get().goneAt() == null) {
                gone.copy()
                        .completeOnTimeout(null, patience.toMillis(), MILLISECONDS)
                        .join();
                return find(id);
            }
            return now;
        } finally {
            awaited.remove(id, gone);
        }
    }

    /// The graph has let go: the post's row goes, and pictures that no other post shows. If the source has sent the
    /// post anew in the meantime, the row stays.
    void complete(Gone event) {
        QuarkusTransaction.requiringNew().run(() -> {
            PostRow post = posts.findById(event.post().value(), PESSIMISTIC_WRITE);
            if (post == null || !post.withdrawn || post.revision != event.revision()) {
                return;
            }
            posts.delete(post);
            posts.flush();
            leftovers.add(post.pictures.stream().map(KeptPicture::sha256).toList(), event.at());
            findByIdOptional(post.id).ifPresent(row -> {
                row.goneAt = event.at();
                row.receipt = written(event.receipt());
            });
        });
        leftovers.sweepQuietly();
        CompletableFuture<@Nullable Void> waiting = awaited.get(event.post());
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    private Withdrawal toWithdrawal(WithdrawalRow row) {
        return new Withdrawal(new PostId(row.id), row.source, row.sourceId, row.askedAt, row.goneAt, read(row.receipt));
    }

    private String written(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written as JSON", e);
        }
    }

    private @Nullable Receipt read(@Nullable String column) {
        try {
            return column == null ? null : json.readValue(column, Receipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column receipt holds something else", e);
        }
    }
}
