package iconograph.ingest;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// Counts the posts by where they are; the cases are those of [PostRow#state].
@ApplicationScoped
class JourneyCounter {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final String COUNT = """
            select count(*) filter (where not withdrawn and put_aside_at is null and claimed_by is null
                                      and claimable_at is not null and attempts = 0),
                   count(*) filter (where not withdrawn and put_aside_at is null and claimed_by is null
                                      and claimable_at is not null and attempts > 0),
                   count(*) filter (where not withdrawn and put_aside_at is null and claimed_by is null
                                      and claimable_at is null and in_graph_at is not null),
                   count(*) filter (where not withdrawn and put_aside_at is not null),
                   count(*),
                   count(*) filter (where in_graph_at > ?1)
            from ingest.post
            """;

    private final EntityManager database;

    JourneyCounter(EntityManager database) {
        this.database = database;
    }

    @Transactional
    JourneyCounts count(Instant now) {
        Object[] counts = (Object[]) database.createNativeQuery(COUNT)
                .setParameter(1, now.minus(WINDOW))
                .getSingleResult();
        long waiting = number(counts[0]);
        long retrying = number(counts[1]);
        long inGraph = number(counts[2]);
        long putAside = number(counts[3]);
        long total = number(counts[4]);
        return new JourneyCounts(
                waiting,
                total - waiting - retrying - inGraph - putAside,
                retrying,
                inGraph,
                putAside,
                total,
                number(counts[5]) / (double) WINDOW.toSeconds());
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
