package iconograph.ingest;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import iconograph.contracts.PostId;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/// Turns what the [Outbox] hands out into messages, only as fast as the next step takes them, and writes down how each
/// fared.
@ApplicationScoped
class Departures {

    private static final Logger LOG = Logger.getLogger(Departures.class);

    /// How claims are come by: [Outbox#claim] or [Outbox#claimWithdrawn].
    interface Source {
        List<Claim> claim(UUID instance, int max, Instant now);
    }

    private static final int BATCH = 64;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration RENEWAL = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Doorbell doorbell;
    private final boolean soleInstance;
    private final Clock clock = Clock.systemUTC();
    private final UUID instance = UUID.randomUUID();
    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private final Set<PostId> onTheWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean databaseFails = new AtomicBoolean();
    private final AtomicBoolean journeyFails = new AtomicBoolean();
    private final Cancellable renewal;
    private boolean released;

    Departures(Outbox outbox, Doorbell doorbell, IngestConfig config) {
        this.outbox = outbox;
        this.doorbell = doorbell;
        this.soleInstance = config.soleInstance();
        this.renewal = Multi.createFrom()
                .ticks()
                .every(RENEWAL)
                .onOverflow()
                .drop()
                .emitOn(workers)
                .subscribe()
                .with(tick -> renewLeases());
    }

    /// Never ends and never fails.
    ///
    /// @param event what of a claim the next step is told
    <T> Multi<Message<T>> of(Source source, Function<Claim, T> event) {
        return Multi.createBy()
                .repeating()
                .uni(() -> claim(source))
                .indefinitely()
                .onItem()
                .<Claim>disjoint()
                .map(claim -> messageFor(claim, event.apply(claim)));
    }

    private Uni<List<Claim>> claim(Source source) {
        CompletableFuture<Void> ring = doorbell.listen();
        return Uni.createFrom()
                .item(() -> claimOrNothing(source))
                .runSubscriptionOn(workers)
                .onItem()
                .call(claims ->
                        claims.isEmpty() ? waitFor(ring) : Uni.createFrom().voidItem());
    }

    private static Uni<Void> waitFor(CompletableFuture<Void> ring) {
        return Uni.createFrom().completionStage(ring.completeOnTimeout(null, PAUSE.toMillis(), MILLISECONDS));
    }

    /// The stream must outlive a database that is down, so a failure looks like an empty outbox.
    private List<Claim> claimOrNothing(Source source) {
        try {
            releaseOnce();
            List<Claim> claims = source.claim(instance, BATCH, clock.instant());
            claims.forEach(claim -> onTheWay.add(claim.post().id()));
            if (databaseFails.compareAndSet(true, false)) {
                LOG.info("the outbox can be read again");
            }
            return claims;
        } catch (RuntimeException e) {
            if (databaseFails.compareAndSet(false, true)) {
                LOG.error("the outbox cannot be read; trying on", e);
            }
            return List.of();
        }
    }

    private synchronized void releaseOnce() {
        if (soleInstance && !released) {
            int found = outbox.releaseAll(clock.instant());
            released = true;
            LOG.infof("posts that were on their way when the last process ended: %d", found);
        }
    }

    /// A post counts as sent only once the next step has acknowledged it.
    private <T> Message<T> messageFor(Claim claim, T event) {
        return Message.of(
                event,
                () -> settle(claim, () -> sent(claim)),
                thrown -> settle(
                        claim, () -> failed(claim, Failure.of(claim.post().id(), thrown))));
    }

    private void sent(Claim claim) {
        outbox.sent(claim, instance, clock.instant());
        if (journeyFails.compareAndSet(true, false)) {
            LOG.infof("posts get through again postId=%s", claim.post().id());
        }
    }

    private void failed(Claim claim, Failure failure) {
        if (failure.permanent()) {
            outbox.putAside(claim, failure, instance, clock.instant());
            LOG.warnf(
                    "post put aside postId=%s step=%s reason=%s", claim.post().id(), failure.step(), failure.reason());
            return;
        }
        outbox.tryLater(claim, failure, instance, clock.instant());
        LOG.logf(
                journeyFails.compareAndSet(false, true) ? Logger.Level.WARN : Logger.Level.DEBUG,
                "post did not get through, trying again later postId=%s attempts=%d step=%s reason=%s",
                claim.post().id(),
                claim.attempts() + 1,
                failure.step(),
                failure.reason());
    }

    /// If the outcome cannot be written down, the lease is not renewed and ends by itself; the post then travels once
    /// more, which is harmless.
    private CompletionStage<Void> settle(Claim claim, Runnable outcome) {
        // Not afterwards, as the post may be claimed again as soon as the outcome is written down.
        onTheWay.remove(claim.post().id());
        return CompletableFuture.runAsync(outcome, workers)
                .exceptionally(thrown -> {
                    LOG.warnf(
                            thrown,
                            "the outcome of a post's journey was not kept postId=%s",
                            claim.post().id());
                    return null;
                })
                .thenRun(doorbell::ring);
    }

    void renewLeases() {
        try {
            outbox.renewLeases(instance, Set.copyOf(onTheWay), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("leases were not renewed", e);
        }
    }

    @PreDestroy
    void stop() {
        renewal.cancel();
    }
}
