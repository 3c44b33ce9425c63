package iconograph.graph.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/// Copies a TDB2 database without what past transactions have left behind. Used once, while nobody writes.
///
/// TDB2's own compaction adds every statement anew, to six trees in turn. This one takes each tree as it lies, in
/// order, and packs it, for less than a tenth of the processor time. It relies on how TDB2 6.0 keeps its files: trees
/// that are found by name, and nodes that are known by where they stand in one file, where they stay. Nodes that no
/// statement holds any more are left out, so that what was withdrawn is not on the disk any longer.
final class RdfCompaction {

    private final Path directory;
    private final DatasetGraph dataset;
    private final DatasetGraphTDB database;
    private final Path from;
    private final Path to;
    private final Path half;

    /// @param directory in which the database and its copy lie, each in a folder of its own
    RdfCompaction(Path directory, DatasetGraph dataset) {
        this.directory = directory;
        this.dataset = dataset;
        this.database = TDBInternal.getDatasetGraphTDB(dataset);
        this.from = Path.of(database.getLocation().getDirectoryPath()).normalize();
        String name = from.getFileName().toString();
        int number = name.lastIndexOf('-') + 1;
        this.to = directory.resolve(
                name.substring(0, number) + "%04d".formatted(Integer.parseInt(name.substring(number)) + 1));
        // By this name TDB2 knows what broke off, and deletes it when it opens the database.
        this.half = directory.resolve(to.getFileName() + "-tmp");
    }

    /// Leaves the copy where TDB2 looks for it first when it opens the database the next time.
    ///
    /// @return where what it takes the place of still lies
    /// @throws UncheckedIOException if it cannot be written; then there is no copy
    Path run() {
        try {
            delete(half);
            Files.createDirectories(half);
            try {
                Txn.executeRead(dataset, this::copy);
                sync();
                Files.move(half, to, StandardCopyOption.ATOMIC_MOVE);
                sync(directory);
            } finally {
                delete(half);
            }
            return from;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from, e);
        }
    }

    private void copy() {
        try {
            LiveNodes live = new LiveNodes();
            Set<String> packed = new HashSet<>();
            for (TupleIndex index : indexes()) {
                BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
                boolean first = isPrimary(index);
                pack(
                        first ? Iter.map(tree.iterator(), live::note) : tree.iterator(),
                        tree.getParams(),
                        index.getName());
                packed.add(index.getName());
            }
            NodeTableTRDF nodes = nodes();
            BPlusTree hashes = (BPlusTree) nodes.getIndex();
            pack(Iter.filter(hashes.iterator(), live::isLive), hashes.getParams(), Names.nodeTableBaseName);
            packed.add(Names.nodeTableBaseName);
            copyOthers(packed, live);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from, e);
        }
    }

    private List<TupleIndex> indexes() {
        List<TupleIndex> indexes = new ArrayList<>();
        indexes.addAll(List.of(
                database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()));
        indexes.addAll(List.of(
                database.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()));
        return indexes;
    }

    /// Two of the trees, one of quads and one of triples, tell of all statements.
    private static boolean isPrimary(TupleIndex index) {
        return index.getName().equals(Names.primaryIndexQuads)
                || index.getName().equals(Names.primaryIndexTriples);
    }

    private NodeTableTRDF nodes() {
        NodeTable table = database.getQuadTable().getNodeTupleTable().getNodeTable();
        while (table.wrapped() != null) {
            table = table.wrapped();
        }
        return (NodeTableTRDF) table;
    }

    private void pack(Iterator<Record> records, BPlusTreeParams params, String name) {
        FileSet files = new FileSet(Location.create(half.toString()), name);
        BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
        BlockMgr inner = BlockMgrFactory.create(files, Names.extBptTree, SystemTDB.BlockSize, 0, 0);
        BlockMgr leaves = BlockMgrFactory.create(files, Names.extBptRecords, SystemTDB.BlockSize, 0, 0);
        BPlusTree tree =
                BPlusTreeRewriter.packIntoBPlusTree(records, params, params.getRecordFactory(), state, inner, leaves);
        tree.sync();
        tree.close();
    }

    private void copyOthers(Set<String> packed, LiveNodes live) throws IOException {
        String nodeData = Names.nodeTableBaseName + "-data." + Names.extObjNodeData;
        for (Path file : list(from)) {
            String name = file.getFileName().toString();
            if (name.equals(nodeData)) {
                live.copy(file, half.resolve(name));
            } else if (!name.equals(Names.TDB_LOCK_FILE) && !packed.contains(name.replaceFirst("\\.[^.]*$", ""))) {
                Files.copy(file, half.resolve(name));
            }
        }
    }

    private void sync() throws IOException {
        for (Path file : list(half)) {
            sync(file);
        }
        sync(half);
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /// With all that is in it. Nothing if it is not there.
    static void delete(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
