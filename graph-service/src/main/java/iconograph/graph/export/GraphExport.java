package iconograph.graph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

import iconograph.graph.rdf.ExportFormat;
import iconograph.graph.rdf.HeldPosts;
import iconograph.graph.rdf.Profile;
import iconograph.graph.rdf.RdfExport;
import iconograph.graph.rdf.RdfStore;

/// Writes the whole graph in any [Format], from the RDF store alone, so that it can be done with no database running.
///
/// The store is read as it is when the export begins, whatever is written to it meanwhile.
public final class GraphExport {

    private final RdfStore store;
    private final RdfExport rdf;

    public GraphExport(RdfStore store) {
        this.store = store;
        this.rdf = new RdfExport(store);
    }

    /// @param out stays open
    /// @return how many statements were read for it; a form that is written in two passes reads each twice
    public long write(Format format, OutputStream out) {
        return write(format, Profile.RDF12, out, statements -> {});
    }

    /// @param profile  counts for those spellings of RDF that have both
    /// @param progress is told now and then how many statements were read; the export ends if it throws
    public long write(Format format, Profile profile, OutputStream out, LongConsumer progress) {
        if (format.rdf().isPresent()) {
            ExportFormat spelling = format.rdf().get();
            return rdf.write(spelling, profile, out, progress);
        }
        PostExport export = format.posts().orElseThrow();
        return HeldPosts.read(store, progress, posts -> {
            try {
                export.write(posts, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return posts.statements();
        });
    }
}
