package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void isTheSentenceOfOurOwnBetweenWhatWrapsItAndWhatItWraps() {
        IllegalStateException ours =
                new IllegalStateException("cannot open the store in /data", notOurs("magic number 7 expected"));

        assertThat(Reason.of(notOurs("Failed to start", notOurs("Error creating a bean", ours))))
                .isEqualTo("cannot open the store in /data");
    }

    @Test
    void isTheDeepestOneWhereNoneIsOurs() {
        assertThat(Reason.of(notOurs("Failed to start", notOurs("Address already in use"))))
                .isEqualTo("Address already in use");
    }

    @Test
    void isOneLineAndNeverNothing() {
        assertThat(Reason.of(new IllegalStateException("broken:\nsee below"))).isEqualTo("broken:");
        assertThat(Reason.of(notOurs(null))).isEqualTo("java.io.IOException");
    }

    private static IOException notOurs(@Nullable String message) {
        return notOurs(message, null);
    }

    /// As if a library had thrown it.
    private static IOException notOurs(@Nullable String message, @Nullable Throwable cause) {
        IOException failure = new IOException(message, cause);
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.library.Reader", "read", null, 1)});
        return failure;
    }
}
