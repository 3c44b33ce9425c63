package iconograph.ingest.pictures;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Bounds how many pixels are in memory at once: many small pictures are read side by side, a huge one alone.
///
/// Safe for use by many threads.
final class PixelBudget {

    private static final int UNIT = 1000;

    private final int units;
    private final Semaphore free;

    /// @param pixels as many as may be in memory at once; a single picture may not have more
    PixelBudget(long pixels) {
        this.units = (int) (pixels / UNIT) + 1;
        this.free = new Semaphore(units, true);
    }

    /// Does the work as soon as there is room for it.
    <T> T spend(long pixels, Supplier<T> work) {
        int share = (int) Math.min(units, pixels / UNIT + 1);
        free.acquireUninterruptibly(share);
        try {
            return work.get();
        } finally {
            free.release(share);
        }
    }
}
