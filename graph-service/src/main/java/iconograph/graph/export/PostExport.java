package iconograph.graph.export;

import java.io.IOException;
import java.io.OutputStream;

import iconograph.graph.rdf.HeldPosts;

/// Writes down what posts say, in as little memory for a million statements as for ten.
@FunctionalInterface
interface PostExport {

    /// @param out stays open
    void write(HeldPosts posts, OutputStream out) throws IOException;
}
