package iconograph.graph.rdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;

import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/// Which nodes of a TDB2 database are in a statement, by where they stand in the file of all nodes.
///
/// Takes a bit for eight bytes of that file, and eight bytes for a node.
final class LiveNodes {

    /// No node takes less room than this, so no two of them share a bit.
    private static final int LEAST = 8;

    private final BitSet live = new BitSet();
    private long[] starts = new long[1 << 12];
    private int number;

    /// @param statement a record of a tree of statements: the ids of its nodes
    /// @return the same
    Record note(Record statement) {
        byte[] key = statement.getKey();
        for (int at = 0; at < key.length; at += NodeId.SIZE) {
            NodeId id = NodeIdFactory.get(key, at);
            // Others hold their value in themselves.
            if (id.isPtr()) {
                live.set(bit(id.getPtrLocation()));
            }
        }
        return statement;
    }

    /// To be asked of each node that is known.
    ///
    /// @param node a record of the tree of nodes: what the node comes to, and its id
    boolean isLive(Record node) {
        long start = NodeIdFactory.get(node.getValue()).getPtrLocation();
        if (number == starts.length) {
            starts = Arrays.copyOf(starts, 2 * number);
        }
        starts[number++] = start;
        return live.get(bit(start));
    }

    private static int bit(long start) {
        return Math.toIntExact(start / LEAST);
    }

    /// Copies the live nodes to where they stood. In place of the others there are zeros, which take no room on most
    /// disks.
    void copy(Path from, Path to) throws IOException {
        Arrays.sort(starts, 0, number);
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            int at = 0;
            while (at < number) {
                int end = at;
                while (end < number && live.get(bit(starts[end])) == live.get(bit(starts[at]))) {
                    end++;
                }
                if (live.get(bit(starts[at]))) {
                    copy(in, out, starts[at], end < number ? starts[end] : size);
                }
                at = end;
            }
            pad(out, size);
        }
    }

    private static void copy(FileChannel in, FileChannel out, long from, long to) throws IOException {
        out.position(from);
        long at = from;
        while (at < to) {
            at += in.transferTo(at, to - at, out);
        }
    }

    private static void pad(FileChannel out, long size) throws IOException {
        if (out.size() < size) {
            out.write(ByteBuffer.allocate(1), size - 1);
        }
    }
}
