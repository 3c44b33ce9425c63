package iconograph.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BatcherTest {

    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();

    @Test
    void givesEachCallerItsOwnResult() {
        Batcher<Integer, Integer> doubling =
                new Batcher<>(8, counted(list -> list.stream().map(i -> 2 * i).toList()));

        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<CompletableFuture<Integer>> results = IntStream.range(0, 500)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> doubling.apply(i), threads))
                    .toList();

            assertThat(results)
                    .extracting(CompletableFuture::join)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 500).mapToObj(i -> 2 * i).toList());
        }
        assertThat(sizes).allMatch(size -> size <= 8);
    }

    @Test
    void worksTogetherOnWhatWaits() throws InterruptedException {
        CountDownLatch firstIsIn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Batcher<Integer, Integer> slow = new Batcher<>(8, counted(list -> {
            firstIsIn.countDown();
            await(goOn);
            return list;
        }));

        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<CompletableFuture<Integer>> results = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> slow.apply(i), threads))
                    .toList();
            firstIsIn.await();
            Thread.sleep(100); // the others queue up meanwhile
            goOn.countDown();
            results.forEach(CompletableFuture::join);
        }
        assertThat(sizes).hasSizeLessThan(6);
    }

    @Test
    void letsALoneInputNeverWait() {
        Batcher<Integer, Integer> batcher = new Batcher<>(8, counted(list -> list));

        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            batcher.apply(i);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(sizes).hasSize(1000).containsOnly(1);
    }

    @Test
    void waitsForCompanyNoLongerThanItMay() {
        Batcher<Integer, Integer> patient =
                new Batcher<>(8, Duration.ofMillis(50), input -> input, counted(list -> list));

        long start = System.nanoTime();
        patient.apply(1);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(50), Duration.ofSeconds(2));
    }

    @Test
    void doesNotWaitAnyLongerWhenABatchIsFull() {
        Batcher<Integer, Integer> patient =
                new Batcher<>(4, Duration.ofMinutes(1), input -> input, counted(list -> list));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Integer>> results = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> patient.apply(i), threads))
                    .toList();

            assertThat(results).allSatisfy(result -> assertThat(result).succeedsWithin(Duration.ofSeconds(20)));
        }
        assertThat(sizes).containsExactly(4);
    }

    @Test
    void putsTogetherWhatIsAboutAsLongAsTheOldest() throws InterruptedException {
        CountDownLatch firstIsIn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Queue<List<Integer>> batches = new ConcurrentLinkedQueue<>();
        Batcher<Integer, Integer> slow = new Batcher<>(3, Duration.ZERO, input -> input, list -> {
            batches.add(list);
            firstIsIn.countDown();
            await(goOn);
            return list;
        });

        try (ExecutorService threads = Executors.newFixedThreadPool(7)) {
            List<CompletableFuture<Integer>> results = new ArrayList<>();
            for (int input : new int[] {1, 100, 5, 101, 6, 99, 7}) {
                results.add(CompletableFuture.supplyAsync(() -> slow.apply(input), threads));
                firstIsIn.await();
                Thread.sleep(50); // so that they come in this order
            }
            goOn.countDown();
            assertThat(results).extracting(CompletableFuture::join).containsExactly(1, 100, 5, 101, 6, 99, 7);
        }
        assertThat(batches).containsExactly(List.of(1), List.of(100, 101, 99), List.of(5, 6, 7));
    }

    @Test
    void givesEqualInputsAResultEach() {
        Batcher<String, String> patient = new Batcher<>(4, Duration.ofMinutes(1), String::length, list -> list.stream()
                .map(input -> new String(input.toCharArray()))
                .toList());

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<String>> results = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> patient.apply("same"), threads))
                    .toList();

            assertThat(results).extracting(CompletableFuture::join).containsExactly("same", "same", "same", "same");
        }
    }

    @Test
    void tellsOnlyTheBadInputThatItIsBad() {
        Batcher<Integer, Integer> picky = new Batcher<>(8, list -> {
            if (list.contains(7)) {
                throw new IllegalArgumentException("seven");
            }
            return list;
        });

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Integer>> results = IntStream.range(0, 64)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> picky.apply(i), threads))
                    .toList();

            assertThatThrownBy(() -> results.get(7).join()).hasMessageContaining("seven");
            assertThat(IntStream.range(0, 64).filter(i -> i != 7).map(i -> results.get(i)
                            .join()))
                    .hasSize(63);
        }
    }

    private Function<List<Integer>, List<Integer>> counted(Function<List<Integer>, List<Integer>> work) {
        return list -> {
            sizes.add(list.size());
            return work.apply(list);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
