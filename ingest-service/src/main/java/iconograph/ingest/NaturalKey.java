package iconograph.ingest;

import java.util.UUID;

import iconograph.contracts.PostId;

import org.jspecify.annotations.Nullable;

/// What makes a post the same post when it comes again.
///
/// @param mayChange true if the source may send the post again with other words, which then take the place of the
///                  former ones; false if the key only guards one request against being made twice
record NaturalKey(String source, String sourceId, boolean mayChange) {

    static final String FOR_KEYS = "idempotency-key:";

    private static final String DEFAULT_SOURCE = "api";

    /// The source's own name for the post, else the request's key, else a name that never comes again.
    static NaturalKey of(NewPost post, @Nullable String idempotencyKey) {
        String source = post.source() == null ? DEFAULT_SOURCE : post.source();
        if (post.id() != null) {
            return new NaturalKey(source, post.id(), true);
        }
        if (idempotencyKey != null) {
            return new NaturalKey(source, FOR_KEYS + idempotencyKey, false);
        }
        return new NaturalKey(source, UUID.randomUUID().toString(), false);
    }

    PostId postId() {
        return PostId.of(source, sourceId);
    }
}
