package iconograph.contracts;

/// Thrown by a step that can never read this post, however often it comes.
///
/// The post is put aside with the reason, and can be sent again once the cause is mended. For anything that may pass by
/// itself (a store that is down, a full disk) throw something else: the post then comes again by itself.
public final class UndigestiblePost extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param reason one sentence that tells a person what is wrong with the post
    public UndigestiblePost(PostId post, String reason, Throwable cause) {
        super("post %s: %s".formatted(post, reason), cause);
    }
}
