package iconograph.linking.index;

import java.util.stream.IntStream;

import iconograph.contracts.EntityId;

/// Locks that keep two threads from writing the same item at once.
final class Turns {

    private final Object[] locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    Object of(EntityId id) {
        return locks[(int) (id.number() % locks.length)];
    }
}
