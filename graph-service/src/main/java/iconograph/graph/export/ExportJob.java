package iconograph.graph.export;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How far an export in the background has come.
///
/// @param format     one of [Format]'s names
/// @param profile    one of [iconograph.graph.rdf.Profile]'s names
/// @param finished   when it was done, or given up
/// @param statements read so far
/// @param bytes      size of the file, once it is whole
/// @param reason     why there is no file, where it failed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportJob(
        String id,
        String format,
        String profile,
        State state,
        Instant created,
        @Nullable Instant finished,
        long statements,
        long bytes,
        @Nullable String reason) {

    /// Spelled as people see it.
    public enum State {
        waiting,
        running,
        finished,
        failed
    }

    boolean isOver() {
        return state == State.finished || state == State.failed;
    }

    ExportJob running(long read) {
        return new ExportJob(id, format, profile, State.running, created, null, read, 0, null);
    }

    ExportJob finished(Instant at, long read, long size) {
        return new ExportJob(id, format, profile, State.finished, created, at, read, size, null);
    }

    ExportJob failed(Instant at, String why) {
        return new ExportJob(id, format, profile, State.failed, created, at, statements, 0, why);
    }
}
