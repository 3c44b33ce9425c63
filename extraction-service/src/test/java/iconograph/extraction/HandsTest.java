package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import iconograph.contracts.Picture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HandsTest {

    private final ExecutorService lookers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        lookers.shutdownNow();
    }

    @Test
    void holdSeveralPicturesSideBySide() throws ExecutionException, InterruptedException {
        Hands hands = new Hands(2);
        CyclicBarrier bothAreHeld = new CyclicBarrier(2);

        Future<Boolean> one = lookers.submit(() -> hands.hold(picture(640), () -> meets(bothAreHeld)));
        Future<Boolean> other = lookers.submit(() -> hands.hold(picture(640), () -> meets(bothAreHeld)));

        assertThat(List.of(one.get(), other.get())).containsOnly(true);
    }

    @Test
    void holdNothingBesideALargeOne() throws ExecutionException, InterruptedException {
        Hands hands = new Hands(3);
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Future<Integer>> all = Stream.generate(() -> picture(3000))
                .limit(6)
                .map(large -> lookers.submit(() -> hands.hold(large, () -> {
                    most.accumulateAndGet(held.incrementAndGet(), Math::max);
                    Thread.yield();
                    return held.decrementAndGet();
                })))
                .toList();
        for (Future<Integer> one : all) {
            one.get();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void areFreeAgainAfterAFailure() {
        Hands hands = new Hands(1);

        assertThatThrownBy(() -> hands.hold(picture(10), () -> {
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");

        assertThat(hands.<String>hold(picture(10), () -> "seen")).isEqualTo("seen");
    }

    private static boolean meets(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }

    private static Picture picture(int side) {
        return new Picture("0".repeat(64), URI.create("file:///none"), "image/png", side, side, null);
    }
}
