package iconograph.graph.rdf;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

import iconograph.contracts.PostId;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// All posts of the RDF store, one at a time, as they were at one moment. Can be gone through several times.
///
/// Memory holds one post, however many there are.
public final class HeldPosts {

    private static final Node POSTING = Vocabulary.schema("SocialMediaPosting");

    private final DatasetGraph dataset;
    private final Progress progress;

    private HeldPosts(DatasetGraph dataset, Progress progress) {
        this.dataset = dataset;
        this.progress = progress;
    }

    /// @param question what it takes from the posts must be taken before it returns
    public static <T> T read(RdfStore store, LongConsumer progress, Function<HeldPosts, T> question) {
        return store.read(dataset -> question.apply(new HeldPosts(dataset, new Progress(progress))));
    }

    /// @return nothing if the store does not hold the post
    public static Optional<HeldPost> find(RdfStore store, PostId post) {
        return read(store, statements -> {}, posts -> posts.of(Vocabulary.post(post)));
    }

    public void forEach(Consumer<HeldPost> visitor) {
        Iterator<Quad> posts = dataset.findNG(Node.ANY, Node.ANY, Vocabulary.TYPE, POSTING);
        while (posts.hasNext()) {
            Quad quad = posts.next();
            if (Vocabulary.holdsPost(quad.getGraph()) && quad.getGraph().equals(quad.getSubject())) {
                of(quad.getGraph()).ifPresent(visitor);
            }
        }
    }

    /// How many statements were read so far.
    public long statements() {
        return progress.end();
    }

    /// Whether this post is the one with which a thing is to be written down that others have too, such as an entity.
    /// Of all posts that have it, it is so for exactly one; so none of them has to be remembered.
    public boolean isFirst(String thing, HeldPost post) {
        Iterator<Quad> kinds = dataset.findNG(Node.ANY, NodeFactory.createURI(thing), Vocabulary.TYPE, Node.ANY);
        while (kinds.hasNext()) {
            Node graph = kinds.next().getGraph();
            if (Vocabulary.holdsPost(graph)) {
                return graph.getURI().equals(post.iri());
            }
        }
        return false;
    }

    private Optional<HeldPost> of(Node post) {
        HeldPostReading reading = new HeldPostReading(post);
        dataset.find(post, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            reading.take(quad.asTriple());
            progress.more();
        });
        return reading.post();
    }
}
