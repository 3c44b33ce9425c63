package iconograph.ingest;

import iconograph.contracts.PostId;

/// What became of a post that came in.
sealed interface Keeping {

    /// It is new, or takes the place of what the source said before.
    ///
    /// @param first true if the post was unknown until now
    record Kept(PostId id, boolean first) implements Keeping {}

    /// It was here already, word for word; nothing was done.
    record Repeated(PostId id) implements Keeping {}

    /// It is not taken.
    record Refused(RefusedPost why) implements Keeping {}
}
