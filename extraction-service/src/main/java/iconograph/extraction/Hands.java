package iconograph.extraction;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import iconograph.contracts.Picture;

/// Hold pictures while they are looked at: several side by side, but a [large][#LARGE] one alone, as it takes some
/// hundred megabytes. Whoever came first is served first. Safe for use by many threads.
final class Hands {

    /// Pixels of a large picture.
    static final long LARGE = 4_000_000;

    private final int number;
    private final Semaphore free;

    /// @param number of pictures that are held at once, at least 1
    Hands(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("%d pictures at once".formatted(number));
        }
        this.number = number;
        this.free = new Semaphore(number, true);
    }

    <T> T hold(Picture picture, Supplier<T> look) {
        int needed = (long) picture.width() * picture.height() > LARGE ? number : 1;
        free.acquireUninterruptibly(needed);
        try {
            return look.get();
        } finally {
            free.release(needed);
        }
    }
}
