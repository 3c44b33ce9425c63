package iconograph.ingest.pictures;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

import org.jspecify.annotations.Nullable;

/// Hears what a decoder only warns of, and tells harmless oddities from pictures that are partly missing.
final class Damage implements IIOReadWarningListener {

    private @Nullable String found;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        if (words.contains("premature") || words.contains("corrupt") || words.contains("truncated")) {
            found = warning;
        }
    }

    /// @throws RefusedPicture if part of the picture is missing
    void refuse() {
        if (found != null) {
            throw new RefusedPicture("is damaged: part of it is missing or unreadable");
        }
    }
}
