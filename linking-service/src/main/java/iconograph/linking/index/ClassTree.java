package iconograph.linking.index;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;

/// The classes that a dump speaks of and what they are subclasses of, kept while it is read: a class may stand before
/// or after the items that need it. Eight bytes a statement, so all of Wikidata's take about 50 MB.
///
/// Safe for use by many threads.
final class ClassTree {

    /// How many steps up are looked at. Above that everything is an entity.
    private static final int HIGHEST = 12;

    private long[] edges = new long[1024];
    private int size;
    private final Set<EntityId> asked = new HashSet<>();

    /// Notes that a class is a subclass of others.
    synchronized void add(EntityId subclass, Collection<EntityId> parents) {
        for (EntityId parent : parents) {
            if (subclass.number() <= Integer.MAX_VALUE && parent.number() <= Integer.MAX_VALUE) {
                if (size == edges.length) {
                    edges = Arrays.copyOf(edges, 2 * size);
                }
                edges[size++] = subclass.number() << 32 | parent.number();
            }
        }
    }

    /// Notes that some item is an instance of these classes, which the table does not list.
    synchronized void ask(Collection<EntityId> types) {
        asked.addAll(types);
    }

    /// The kinds of those classes that items are instances of, as far as the nearest listed class above them tells.
    /// Where that is [CoarseType#OTHER] the class is left out.
    synchronized Map<EntityId, CoarseType> resolve(CoarseTypes listed) {
        Arrays.sort(edges, 0, size);
        Map<EntityId, CoarseType> resolved = new HashMap<>();
        for (EntityId type : asked) {
            nearest(type, listed)
                    .filter(coarse -> coarse != CoarseType.OTHER)
                    .ifPresent(coarse -> resolved.put(type, coarse));
        }
        return resolved;
    }

    private Optional<CoarseType> nearest(EntityId type, CoarseTypes listed) {
        Set<EntityId> seen = new HashSet<>(Set.of(type));
        Queue<EntityId> level = new ArrayDeque<>(Set.of(type));
        for (int height = 0; height < HIGHEST && !level.isEmpty(); height++) {
            Queue<EntityId> above = new ArrayDeque<>();
            for (EntityId one : level) {
                Optional<CoarseType> coarse = listed.of(one);
                if (coarse.isPresent()) {
                    return coarse;
                }
                parents(one).filter(seen::add).forEach(above::add);
            }
            level = above;
        }
        return Optional.empty();
    }

    private Stream<EntityId> parents(EntityId child) {
        long first = child.number() << 32;
        int at = Arrays.binarySearch(edges, 0, size, first);
        return Arrays.stream(edges, at < 0 ? -at - 1 : at, size)
                .takeWhile(edge -> edge >>> 32 == child.number())
                .mapToObj(edge -> new EntityId("Q" + (edge & Integer.MAX_VALUE)));
    }
}
