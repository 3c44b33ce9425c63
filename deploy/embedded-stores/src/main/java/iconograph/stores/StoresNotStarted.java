package iconograph.stores;

/// The embedded stores could not be started. The message is one sentence for the person who started them.
public final class StoresNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoresNotStarted(String message) {
        super(message);
    }

    public StoresNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
