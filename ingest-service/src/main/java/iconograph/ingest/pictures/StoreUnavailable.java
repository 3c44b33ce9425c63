package iconograph.ingest.pictures;

/// The picture store did not do its work: a full disk, a missing right. Nothing is wrong with the picture.
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
