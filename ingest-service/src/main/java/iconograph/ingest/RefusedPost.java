package iconograph.ingest;

/// A post that is not taken. The message is one sentence for whoever sent it.
final class RefusedPost extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// What kind of fault it is, which decides what HTTP calls it.
    enum Fault {
        /// Not JSON, or not the JSON of a post.
        MALFORMED,
        /// Readable, and against the rules.
        INVALID,
        /// More bytes than are taken.
        TOO_LARGE,
        /// The key was used before, for another post.
        KEY_REUSED
    }

    private final Fault fault;

    RefusedPost(Fault fault, String sentence) {
        super(sentence);
        this.fault = fault;
    }

    RefusedPost(Fault fault, String sentence, Throwable cause) {
        super(sentence, cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
