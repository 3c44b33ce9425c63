package iconograph.extraction;

/// A picture that is not looked at, because of what it is, or because it is gone. The message completes "the picture
/// …".
final class UnreadPicture extends Exception {

    private static final long serialVersionUID = 1;

    UnreadPicture(String reason) {
        super(reason);
    }

    UnreadPicture(String reason, Throwable cause) {
        super(reason, cause);
    }
}
