package iconograph.linking.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

import iconograph.contracts.EntityId;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;

/// The classes that an index speaks of and what they are subclasses of. Eight bytes a statement, so all of Wikidata's
/// take about 50 MB.
final class ClassTree {

    /// How many steps up are looked at. Above that everything is an entity.
    private static final int HIGHEST = 12;

    private long[] edges = new long[1024];
    private int size;
    private final Set<EntityId> asked = new HashSet<>();

    private ClassTree() {}

    /// Reads the classes out of an index, with those types of its items that no table lists.
    static ClassTree of(IndexReader index) throws IOException {
        ClassTree tree = new ClassTree();
        for (LeafReaderContext leaf : index.leaves()) {
            LeafReader reader = leaf.reader();
            Bits live = reader.getLiveDocs();
            SortedNumericDocValues above = DocValues.getSortedNumeric(reader, ItemFields.ABOVE);
            while (above.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS) {
                if (live == null || live.get(above.docID())) {
                    for (int left = above.docValueCount(); left > 0; left--) {
                        tree.add(above.nextValue());
                    }
                }
            }
            TermsEnum types = Terms.getTerms(reader, ItemFields.UNLISTED).iterator();
            while (types.next() != null) {
                tree.asked.add(new EntityId(types.term().utf8ToString()));
            }
        }
        Arrays.sort(tree.edges, 0, tree.size);
        return tree;
    }

    private void add(long edge) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, 2 * size);
        }
        edges[size++] = edge;
    }

    /// Whether an edge has room for both numbers.
    static boolean holds(EntityId subclass, EntityId parent) {
        return subclass.number() <= Integer.MAX_VALUE && parent.number() <= Integer.MAX_VALUE;
    }

    /// That a class is a subclass of another, as one number.
    static long edge(EntityId subclass, EntityId parent) {
        return subclass.number() << 32 | parent.number();
    }

    /// The kinds of those classes that items are instances of, as far as the nearest listed class above them tells.
    /// Where that is [CoarseType#OTHER] the class is left out.
    Map<EntityId, CoarseType> resolve(CoarseTypes listed) {
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
