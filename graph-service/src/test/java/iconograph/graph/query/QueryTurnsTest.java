package iconograph.graph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import iconograph.graph.query.QueryRefused.Reason;

import org.junit.jupiter.api.Test;

class QueryTurnsTest {

    private final QueryTurns turns = new QueryTurns(2, Duration.ofMillis(50));
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void sendAwayWhoeverWaitsTooLong() throws Exception {
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            // Given
            Future<String> one = others.submit(() -> turns.take(this::slowly));
            Future<String> two = others.submit(() -> turns.take(this::slowly));
            begun.await();

            // When
            assertThatThrownBy(() -> turns.take(() -> "third"))
                    .isInstanceOfSatisfying(QueryRefused.class, busy -> assertThat(busy.reason())
                            .isEqualTo(Reason.BUSY));

            // Then
            end.countDown();
            assertThat(one.get()).isEqualTo("slow");
            assertThat(two.get()).isEqualTo("slow");
            assertThat(turns.take(() -> "third")).isEqualTo("third");
        }
    }

    @Test
    void comeBackFromQueriesThatFail() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    private String slowly() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "slow";
    }
}
