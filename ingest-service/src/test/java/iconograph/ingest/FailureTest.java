package iconograph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

import iconograph.contracts.PostId;
import iconograph.contracts.UndigestiblePost;

import org.junit.jupiter.api.Test;

class FailureTest {

    private static final PostId POST = PostId.of("test", "1");

    @Test
    void findsTheUndigestiblePostBelowOtherExceptions() {
        Throwable thrown = new IllegalStateException(
                "step failed", new UndigestiblePost(POST, "the text is in no known script", new IOException("no")));

        Failure failure = Failure.of(POST, thrown);

        assertThat(failure.permanent()).isTrue();
        assertThat(failure.reason()).isEqualTo("the text is in no known script");
    }

    @Test
    void takesEverythingElseForAnOutageAndNamesItsRoot() {
        Failure failure = Failure.of(POST, new UncheckedIOException(new IOException("disk full")));

        assertThat(failure.permanent()).isFalse();
        assertThat(failure.reason()).isEqualTo("IOException: disk full");
    }

    @Test
    void seesAtWhichStepItHappened() {
        RuntimeException thrown = new RuntimeException("no");
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("iconograph.models.Tagger", "tag", "Tagger.java", 1),
            new StackTraceElement("iconograph.extraction.ExtractionStep_ClientProxy", "extract", null, 1)
        });

        assertThat(Failure.of(POST, thrown).step()).isEqualTo("extraction");
        assertThat(Failure.of(POST, new RuntimeException("no")).step()).isNull();
    }

    @Test
    void keepsTheReasonShortAndFitForTheDatabase() {
        Failure failure = Failure.of(POST, new RuntimeException("a\0" + "b".repeat(5000)));

        assertThat(failure.reason()).startsWith("RuntimeException: a?bb").hasSize(1001);
    }
}
