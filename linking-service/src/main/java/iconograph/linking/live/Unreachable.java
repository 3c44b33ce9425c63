package iconograph.linking.live;

import java.io.IOException;
import java.time.Duration;

/// Wikidata did not answer, or not with an answer. The message says why in a few words for people.
public final class Unreachable extends IOException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    Unreachable(String message, Duration wait, Throwable cause) {
        super(message, cause);
        this.wait = wait;
    }

    Unreachable(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /// How long it asked not to be asked again; zero if it said nothing.
    public Duration waitAtLeast() {
        return wait;
    }
}
