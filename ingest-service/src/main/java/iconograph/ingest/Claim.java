package iconograph.ingest;

import iconograph.contracts.Post;

/// A post that this instance may send on, until it settles how that went or the lease ends.
///
/// @param revision of the post that is sent; if the row has a newer one by then, the post travels again
/// @param attempts how often it failed in a row before this
record Claim(Post post, int revision, int attempts) {}
