package iconograph.extraction;

/// Kept pictures cannot be read now: a folder that is not there, a missing right. Nothing is wrong with the post, which
/// comes again.
final class PicturesOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1;

    PicturesOutOfReach(String message, Throwable cause) {
        super(message, cause);
    }
}
