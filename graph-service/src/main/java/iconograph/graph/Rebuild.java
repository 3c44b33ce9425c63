package iconograph.graph;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How far a rebuild of the stores is.
///
/// @param posts   in the journal when it began
/// @param written so far; posts that come meanwhile count too
/// @param ended   null while it runs
/// @param problem why it failed; null if it did not
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        State state,
        long posts,
        long written,
        @Nullable Instant began,
        @Nullable Instant ended,
        @Nullable String problem) {

    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    static final Rebuild NONE = new Rebuild(State.NEVER, 0, 0, null, null, null);

    Rebuild of(long number) {
        return new Rebuild(state, number, written, began, ended, problem);
    }

    Rebuild and(long more) {
        return new Rebuild(state, posts, written + more, began, ended, problem);
    }

    Rebuild ended(State how, Instant at, @Nullable String why) {
        return new Rebuild(how, posts, written, began, at, why);
    }
}
