package iconograph.ingest;

import java.util.Optional;
import java.util.stream.Stream;

import iconograph.contracts.PostId;
import iconograph.contracts.UndigestiblePost;

import org.jspecify.annotations.Nullable;

/// What came back instead of an acknowledgement.
///
/// @param step      where it happened, such as `extraction`; null if the exception does not show it
/// @param permanent true if the post can never be read, false if the cause may pass
record Failure(@Nullable String step, String reason, boolean permanent) {

    private static final int LONGEST_REASON = 1000;

    static Failure of(PostId post, Throwable thrown) {
        Optional<Throwable> undigestible =
                causes(thrown).filter(UndigestiblePost.class::isInstance).findFirst();
        Throwable telling = undigestible.orElseGet(() -> causes(thrown).reduce(thrown, (outer, inner) -> inner));
        String message = telling.getMessage();
        String reason = undigestible.isPresent() && message != null
                ? message.replace("post %s: ".formatted(post), "")
                : telling.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return new Failure(stepOf(thrown), printable(reason), undigestible.isPresent());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20); // a cause may be its own
    }

    /// Each service has one class whose name ends in "Step"; the exception went through it.
    private static @Nullable String stepOf(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .map(StackTraceElement::getClassName)
                .filter(name -> name.matches("iconograph\\.\\w+\\.\\w+Step(_\\w+)?"))
                .map(name -> name.split("\\.")[1])
                .filter(step -> !step.equals("ingest"))
                .findFirst()
                .orElse(null);
    }

    private static String printable(String reason) {
        String kept = reason.replace('\0', '?');
        return kept.codePointCount(0, kept.length()) <= LONGEST_REASON
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }
}
