package iconograph.ingest.pictures;

/// A picture that is not taken, because of what it is. The message completes "picture 2 …".
public final class RefusedPicture extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedPicture(String reason) {
        super(reason);
    }

    RefusedPicture(String reason, Throwable cause) {
        super(reason, cause);
    }
}
