package iconograph.linking.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The small file `index.json` that says which of the directories beside it holds the index.
///
/// An import writes a directory of its own and puts this file in place last, in one move. So whenever it is killed,
/// the index that was there before still is.
///
/// @param format    of the index; changes whenever an older program could not read it, or would misread it
/// @param directory name of the directory with Lucene's files
/// @param items     how many the index holds
/// @param origin    what it was made from: the name of each file, or `starter`, and a fingerprint
/// @param languages in which it knows names
@JsonIgnoreProperties(ignoreUnknown = true)
record IndexMarker(
        int format,
        String directory,
        long items,
        String origin,
        @Nullable List<String> languages) {

    static final int FORMAT = 2;

    private static final String FILE = "index.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    IndexMarker {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(origin, "origin");
    }

    /// @throws UnreadableIndex if there is none, or one of another format
    static IndexMarker read(Path index) {
        IndexMarker marker = readAnyFormat(index);
        if (marker.format != FORMAT) {
            throw UnreadableIndex.otherFormat(index, marker.format);
        }
        if (!marker.directory.matches("index-[0-9a-z-]+") || marker.languages == null) {
            throw UnreadableIndex.damaged(
                    index, new IOException("index.json names no directory of an index, or no languages"));
        }
        return marker;
    }

    /// @throws UnreadableIndex if there is none
    static IndexMarker readAnyFormat(Path index) {
        try {
            return JSON.readValue(Files.readAllBytes(index.resolve(FILE)), IndexMarker.class);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw UnreadableIndex.missing(index);
        } catch (IOException e) {
            throw UnreadableIndex.damaged(index, e);
        }
    }

    Languages known() {
        return languages == null ? Languages.ENGLISH : new Languages(languages);
    }

    /// Makes this the index, at once and for good, even if the power goes off the moment after.
    void write(Path index) throws IOException {
        Path draft = index.resolve(FILE + ".new");
        Files.write(draft, JSON.writeValueAsBytes(this));
        IOUtils.fsync(draft, false);
        Files.move(draft, index.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(index, true);
    }
}
