package iconograph.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import iconograph.ingest.pictures.PictureStore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import org.jboss.logging.Logger;

/// Pictures that no post shows any more. They are noted together with the change that made them so, and their files
/// removed soon after.
///
/// A picture is kept before the post that shows it, so a new post may count on a file that no row speaks of yet. The
/// store therefore removes nothing that was kept, or kept once more, within the last minutes.
@ApplicationScoped
class LeftoverPictures {

    private static final Logger LOG = Logger.getLogger(LeftoverPictures.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private static final String ADD = """
            insert into ingest.leftover_picture (sha256, since)
            select cast(?1 as text), ?2
             where not exists (select 1 from ingest.post
                                where pictures @> jsonb_build_array(jsonb_build_object('sha256', cast(?1 as text))))
                on conflict do nothing
            """;

    /// Those that a post shows again are no leftovers.
    private static final String FORGET = """
            delete from ingest.leftover_picture l
             where exists (select 1 from ingest.post
                            where pictures @> jsonb_build_array(jsonb_build_object('sha256', l.sha256)))
            """;

    private static final String NEXT = """
            select sha256 from ingest.leftover_picture order by since limit ?1 for update skip locked
            """;

    private final EntityManager database;
    private final PictureStore store;
    private volatile Cancellable sweeping = () -> {};

    LeftoverPictures(EntityManager database, PictureStore store) {
        this.database = database;
        this.store = store;
    }

    void start(@Observes StartupEvent event) {
        sweeping = Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(tick -> sweepQuietly());
    }

    @PreDestroy
    void stop() {
        sweeping.cancel();
    }

    /// Notes those of these pictures that no post shows.
    @Transactional
    void add(Collection<String> pictures, Instant now) {
        for (String picture : pictures) {
            database.createNativeQuery(ADD)
                    .setParameter(1, picture)
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }

    /// Removes the files of those that were not kept lately.
    ///
    /// @return how many that were
    int sweep(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(FORGET).executeUpdate();
            int removed = 0;
            for (Object picture : candidates()) {
                if (store.remove((String) picture, now)) {
                    database.createNativeQuery("delete from ingest.leftover_picture where sha256 = ?1")
                            .setParameter(1, picture)
                            .executeUpdate();
                    removed++;
                }
            }
            return removed;
        });
    }

    private List<?> candidates() {
        return database.createNativeQuery(NEXT).setParameter(1, BATCH).getResultList();
    }

    /// The same, where a failure must not matter: the next time comes soon.
    void sweepQuietly() {
        try {
            int removed = sweep(Instant.now());
            if (removed > 0) {
                LOG.infof("pictures removed that no post shows any more: %d", removed);
            }
        } catch (RuntimeException e) {
            LOG.warnf("pictures that no post shows stay for now: %s", e.getMessage());
        }
    }
}
