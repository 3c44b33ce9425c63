package iconograph.ingest;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.annotations.Blocking;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// A journey of three steps in miniature. Of the numbers 0 to 99 the first step cannot read those that end in 3, the
/// second those in 5, the last those in 7.
@ApplicationScoped
class StepsInARow {

    static final int LAST = 99;

    private final Map<Integer, String> outcomes = new ConcurrentHashMap<>();

    Map<Integer, String> outcomes() {
        return outcomes;
    }

    @Outgoing("numbers-1")
    Multi<Message<Integer>> send() {
        return Multi.createFrom()
                .range(0, LAST + 1)
                .map(number -> Message.of(
                        number,
                        () -> {
                            outcomes.put(number, "ok");
                            return CompletableFuture.completedFuture(null);
                        },
                        thrown -> {
                            outcomes.put(number, String.valueOf(thrown.getMessage()));
                            return CompletableFuture.completedFuture(null);
                        }));
    }

    @Incoming("numbers-1")
    @Outgoing("numbers-2")
    @Blocking(value = "first", ordered = false)
    String first(Integer number) {
        return String.valueOf(unless(3, number, "first"));
    }

    @Incoming("numbers-2")
    @Outgoing("numbers-3")
    @Blocking(value = "second", ordered = false)
    Integer second(String number) {
        return unless(5, Integer.valueOf(number), "second");
    }

    @Incoming("numbers-3")
    @Blocking(ordered = false)
    void last(Integer number) {
        unless(7, number, "last");
    }

    private static int unless(int end, int number, String step) {
        if (number % 10 == end) {
            throw new IllegalStateException("the %s step cannot read %d".formatted(step, number));
        }
        return number;
    }
}
