package iconograph.linking.index;

import java.io.IOException;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;

/// How Lucene is told to write the index.
final class IndexFiles {

    /// More than this gains nothing.
    private static final long MOST_BUFFER_MIB = 64;

    private static final long LEAST_BUFFER_MIB = 16;

    /// Nobody searches an index while it is imported, so parts are put together late, when there are this many of a
    /// size. Each time costs a third of what writing them did.
    private static final int PARTS_OF_A_SIZE = 100;

    private IndexFiles() {}

    /// For a new index.
    static IndexWriterConfig importing() {
        TieredMergePolicy late = new TieredMergePolicy();
        late.setSegmentsPerTier(PARTS_OF_A_SIZE);
        return updating().setMergePolicy(late);
    }

    /// For one that is searched between changes.
    static IndexWriterConfig updating() {
        long buffer = Math.clamp((Runtime.getRuntime().maxMemory() >> 20) / 8, LEAST_BUFFER_MIB, MOST_BUFFER_MIB);
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setIndexSort(ItemFields.BEST_KNOWN_FIRST)
                .setRAMBufferSizeMB(buffer);
    }

    static void compact(IndexWriter writer) throws IOException {
        writer.forceMerge(1);
    }

    /// How many items there are, those not counted that were merged into another.
    static long items(DirectoryReader reader) throws IOException {
        return reader.numDocs() - new IndexSearcher(reader).count(new PrefixQuery(new Term(ItemFields.REDIRECT, "Q")));
    }
}
