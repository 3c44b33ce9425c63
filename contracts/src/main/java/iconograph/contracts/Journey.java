package iconograph.contracts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The road a post takes, one channel and one event a step. Read this file first.
///
/// An event carries what the step before it knew, and what this step added. Every step may see the same post again,
/// after
/// an edit or an interruption, and then replaces what it wrote before. A step that cannot read a post says so by
/// [UndigestiblePost]; whatever else goes wrong counts as an outage, and the post comes again later.
public final class Journey {

    /// Step 1 → 2: the post is kept, its pictures are stored and checked.
    public static final String INGESTED = "post-1-ingested";

    /// Step 2 → 3: names and relations are found in it.
    public static final String EXTRACTED = "post-2-extracted";

    /// Step 3 → 4: each name is linked, ambiguous or unknown.
    public static final String LINKED = "post-3-linked";

    /// Step 4 → 1: the graph holds it, so that whoever asks for the post can be told.
    public static final String IN_GRAPH = "post-4-in-graph";

    /// Step 1 → 4: the post was taken back by its source, and what it said has to leave the graph.
    public static final String WITHDRAWN = "post-1-withdrawn";

    /// Step 4 → 1: nothing of the post is in the graph any more.
    public static final String GONE = "post-4-gone";

    public record Ingested(Post post) {}

    public record Extracted(Post post, Extraction extraction) {}

    /// @param linker    which linker decided; the mentions themselves are the extraction's model's
    /// @param decisions one for each mention of the extraction, in its order
    /// @param meaning   what the post's text says, to find others that say something similar; null where it says
    ///     nothing, and in events from before there were meanings
    public record Linked(
            Post post,
            Extraction extraction,
            ModelVersion linker,
            List<LinkDecision> decisions,
            @Nullable Likeness meaning) {

        public Linked {
            decisions = List.copyOf(decisions);
            if (decisions.size() != extraction.mentions().size()) {
                throw new IllegalArgumentException("%d decisions for %d mentions of post %s"
                        .formatted(decisions.size(), extraction.mentions().size(), post.id()));
            }
        }

        /// Of a post that is not to be compared with others.
        public Linked(Post post, Extraction extraction, ModelVersion linker, List<LinkDecision> decisions) {
            this(post, extraction, linker, decisions, null);
        }
    }

    /// @param at when the last of the post's facts was written
    public record InGraph(PostId post, Instant at) {}

    /// @param revision of the post, so that the answer to an older withdrawal is known as such
    public record Withdrawn(PostId post, int revision) {}

    /// @param at      when the last of the post's facts had left
    /// @param receipt names what left with it
    public record Gone(PostId post, int revision, Instant at, Receipt receipt) {}

    private Journey() {}
}
