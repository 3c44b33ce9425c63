package iconograph.ingest.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class PixelBudgetTest {

    @Test
    void neverSpendsMoreThanThereIs() throws InterruptedException, ExecutionException {
        PixelBudget budget = new PixelBudget(100_000);
        AtomicLong spent = new AtomicLong();
        AtomicLong most = new AtomicLong();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                long pixels = i % 10 == 0 ? 100_000 : 30_000;
                all.add(threads.submit(() -> budget.spend(pixels, () -> {
                    most.accumulateAndGet(spent.addAndGet(pixels), Math::max);
                    Thread.yield();
                    return spent.addAndGet(-pixels);
                })));
            }
        }

        for (Future<?> one : all) {
            assertThat(one.get()).isNotNull();
        }
        assertThat(most.get()).isLessThanOrEqualTo(100_000).isGreaterThan(30_000);
    }
}
