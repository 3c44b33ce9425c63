package iconograph.linking.index;

import java.io.IOException;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;

/// How Lucene is told to write the index.
final class IndexFiles {

    private static final double BUFFER_MIB = 64;

    private IndexFiles() {}

    static IndexWriterConfig writing() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setIndexSort(ItemFields.BEST_KNOWN_FIRST)
                .setRAMBufferSizeMB(BUFFER_MIB);
    }

    static void compact(IndexWriter writer) throws IOException {
        writer.forceMerge(1);
    }

    /// How many items there are, those not counted that were merged into another.
    static long items(DirectoryReader reader) throws IOException {
        return reader.numDocs() - new IndexSearcher(reader).count(new PrefixQuery(new Term(ItemFields.REDIRECT, "Q")));
    }
}
