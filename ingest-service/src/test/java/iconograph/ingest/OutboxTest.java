package iconograph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import iconograph.contracts.PostId;
import iconograph.stores.Store;
import iconograph.stores.testing.WithStores;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// These tests live in the year 2100, so that the running [IngestStep] leaves their posts alone.
@WithStores(Store.POSTGRES)
@QuarkusTest
class OutboxTest {

    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final Failure OUTAGE = new Failure("graph", "IOException: no connection", false);
    private static final Failure PERMANENT = new Failure("extraction", "the text is in no known script", true);

    private final PostRepository posts;
    private final Outbox outbox;

    @Inject
    OutboxTest(PostRepository posts, Outbox outbox) {
        this.posts = posts;
        this.outbox = outbox;
    }

    @AfterEach
    void empty() {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(posts::deleteAll);
    }

    @Test
    void handsOutTheLongestWaitingFirst() {
        PostId second = keep("second", NOW.minusSeconds(1));
        PostId first = keep("first", NOW.minusSeconds(2));
        keep("not yet", NOW.plusSeconds(1));

        assertThat(claimed(HERE, NOW)).containsExactly(first, second);
    }

    @Test
    void givesEachOfManyClaimersPostsOfItsOwn() {
        List<PostId> kept = IntStream.range(0, 300)
                .mapToObj(i -> keep("post " + i, NOW.minusSeconds(1)))
                .toList();
        List<PostId> handedOut = Collections.synchronizedList(new ArrayList<>());

        try (ExecutorService claimers = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                UUID instance = UUID.randomUUID();
                claimers.execute(() -> {
                    for (List<Claim> some = outbox.claim(instance, 7, NOW);
                            !some.isEmpty();
                            some = outbox.claim(instance, 7, NOW)) {
                        some.forEach(claim -> handedOut.add(claim.post().id()));
                    }
                });
            }
        }

        assertThat(handedOut).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void handsAPostOutAgainWhenItsLeaseHasEnded() {
        PostId post = keep("a", NOW);
        claimed(HERE, NOW);

        assertThat(claimed(THERE, NOW.plus(Duration.ofMinutes(4)))).isEmpty();
        assertThat(claimed(THERE, NOW.plus(Duration.ofMinutes(5)))).containsExactly(post);
    }

    @Test
    void renewsTheLeasesOfALivingInstance() {
        PostId travelling = keep("travelling", NOW);
        PostId settledInVain = keep("settled in vain", NOW);
        claimed(HERE, NOW);

        outbox.renewLeases(HERE, Set.of(travelling), NOW.plus(Duration.ofMinutes(4)));

        assertThat(claimed(THERE, NOW.plus(Duration.ofMinutes(8)))).containsExactly(settledInVain);
        assertThat(claimed(THERE, NOW.plus(Duration.ofMinutes(9)))).containsExactly(travelling);
    }

    @Test
    void handsNothingOutThatWasSent() {
        keep("a", NOW);
        Claim claim = outbox.claim(HERE, 1, NOW).getFirst();

        outbox.sent(claim, HERE, NOW);

        assertThat(claimed(THERE, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(status(claim).state()).isEqualTo(PostState.TRAVELLING);
        posts.markInGraph(claim.post().id(), NOW);
        assertThat(status(claim).state()).isEqualTo(PostState.IN_GRAPH);
    }

    @Test
    void takesNoNoticeOfAnInstanceWhoseLeaseHasEnded() {
        keep("a", NOW);
        Claim lost = outbox.claim(HERE, 1, NOW).getFirst();
        Instant later = NOW.plus(Duration.ofMinutes(5));
        claimed(THERE, later);

        outbox.tryLater(lost, OUTAGE, HERE, later);
        outbox.sent(lost, HERE, later);

        assertThat(status(lost).attempts()).isZero();
        assertThat(claimed(HERE, later.plus(Duration.ofMinutes(5)))).hasSize(1);
    }

    @Test
    void triesLaterAndLaterAfterOutages() {
        keep("a", NOW);
        Claim first = outbox.claim(HERE, 1, NOW).getFirst();

        outbox.tryLater(first, OUTAGE, HERE, NOW);

        assertThat(status(first).state()).isEqualTo(PostState.RETRYING);
        assertThat(status(first).detail()).isEqualTo("graph: IOException: no connection");
        assertThat(claimed(HERE, NOW.plusMillis(999))).isEmpty();
        Claim second = outbox.claim(HERE, 1, NOW.plusSeconds(1)).getFirst();
        assertThat(second.attempts()).isEqualTo(1);
        outbox.tryLater(second, OUTAGE, HERE, NOW.plusSeconds(1));
        assertThat(claimed(HERE, NOW.plusMillis(2999))).isEmpty();
        Claim third = outbox.claim(HERE, 1, NOW.plusSeconds(3)).getFirst();
        outbox.sent(third, HERE, NOW.plusSeconds(3));
        assertThat(status(first).attempts()).isZero();
        assertThat(status(first).detail()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "9, 256", "10, 300", "1000, 300"})
    void pausesUpToFiveMinutes(int attempts, long seconds) {
        assertThat(Outbox.pauseAfter(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void putsAsideWhatCanNeverBeRead() {
        keep("a", NOW);
        Claim claim = outbox.claim(HERE, 1, NOW).getFirst();

        outbox.putAside(claim, PERMANENT, HERE, NOW);

        assertThat(claimed(HERE, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(status(claim).state()).isEqualTo(PostState.PUT_ASIDE);
        assertThat(status(claim).detail()).isEqualTo("extraction: the text is in no known script");

        assertThat(posts.sendAgain(claim.post().id(), NOW)).isTrue();
        assertThat(status(claim).state()).isEqualTo(PostState.WAITING);
        assertThat(claimed(HERE, NOW)).hasSize(1);
    }

    @Test
    void sendsAnEditThatCameWhileTheFormerRevisionTravels() {
        keep("a", NOW, "first words");
        Claim former = outbox.claim(HERE, 1, NOW).getFirst();

        keep("a", NOW, "better words");

        assertThat(claimed(HERE, NOW))
                .as("two revisions at a time could overtake each other")
                .isEmpty();
        outbox.sent(former, HERE, NOW);
        Claim edited = outbox.claim(HERE, 1, NOW).getFirst();
        assertThat(edited.post().text()).isEqualTo("better words");
        outbox.sent(edited, HERE, NOW);
        assertThat(claimed(HERE, NOW)).isEmpty();
    }

    @Test
    void sendsAnEditAtOnceThatCameWhileTheFormerRevisionFails() {
        keep("a", NOW, "first words");
        Claim former = outbox.claim(HERE, 1, NOW).getFirst();
        keep("a", NOW, "better words");

        outbox.putAside(former, PERMANENT, HERE, NOW);

        assertThat(outbox.claim(HERE, 1, NOW))
                .extracting(claim -> claim.post().text())
                .containsExactly("better words");
    }

    @Test
    void takesBackAllClaimsOfAnInstanceThatIsGone() {
        PostId post = keep("a", NOW);
        claimed(THERE, NOW);

        assertThat(outbox.releaseAll(NOW)).isEqualTo(1);

        assertThat(claimed(HERE, NOW)).containsExactly(post);
    }

    private PostId keep(String name, Instant at) {
        return keep(name, at, "Messi scores");
    }

    private PostId keep(String name, Instant at, String text) {
        NaturalKey key = new NaturalKey("outbox", name, true);
        posts.keep(List.of(new PreparedPost(key, text, null, null, List.of(), text)), at);
        return key.postId();
    }

    private List<PostId> claimed(UUID instance, Instant at) {
        return outbox.claim(instance, 100, at).stream()
                .map(claim -> claim.post().id())
                .toList();
    }

    private PostStatus status(Claim claim) {
        return posts.status(claim.post().id()).orElseThrow();
    }
}
