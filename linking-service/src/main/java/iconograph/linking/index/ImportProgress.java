package iconograph.linking.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// How far an import has come, kept with each commit of the index: all before it is in the index, nothing after it.
///
/// @param sources      names and fingerprints of the files that were read to their end
/// @param position     plain bytes read of the file after those
/// @param line         number of its next line, from 1
/// @param plainBytes   of all files so far
/// @param items        read, of all files; so too the next ones
/// @param itemsBefore  read before the file that is being read
/// @param nanos        spent
record ImportProgress(
        List<String> sources,
        long position,
        long line,
        long plainBytes,
        long items,
        long itemsBefore,
        long skipped,
        long malformed,
        @Nullable String firstProblem,
        long nanos) {

    static final ImportProgress NONE = new ImportProgress(List.of(), 0, 1, 0, 0, 0, 0, 0, null, 0);

    private static final String KEY = "progress";

    private static final ObjectMapper JSON = new ObjectMapper();

    ImportProgress {
        sources = List.copyOf(sources);
    }

    Map<String, String> asCommitData() {
        try {
            return Map.of(KEY, JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IOException if there is none, or it is broken
    static ImportProgress of(Map<String, String> commitData) throws IOException {
        String json = commitData.get(KEY);
        if (json == null) {
            throw new IOException("a commit without its progress");
        }
        return JSON.readValue(json, ImportProgress.class);
    }
}
