package iconograph.ingest.iiif;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Images that were made, by what makes them, as many as the memory given for them holds. Those that nobody has asked
/// for longest go first.
///
/// In memory and not on disk: browsers keep an image for good, so only what several people look at now is asked for
/// again, and a thumbnail is remade in less time than a post takes to read.
///
/// Safe for use by many threads.
final class RenderedImages {

    private static final int LARGEST_SHARE = 8; // one huge image shall not drive out many small ones

    private final long most;
    private final Map<Rendition, byte[]> images = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /// @param most bytes
    RenderedImages(long most) {
        this.most = most;
    }

    synchronized Optional<byte[]> find(Rendition rendition) {
        return Optional.ofNullable(images.get(rendition));
    }

    synchronized void keep(Rendition rendition, byte[] image) {
        if (image.length > most / LARGEST_SHARE) {
            return;
        }
        byte[] before = images.put(rendition, image);
        held += image.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = images.values().iterator();
        while (held > most) {
            held -= oldest.next().length;
            oldest.remove();
        }
    }

    /// Bytes in memory.
    synchronized long held() {
        return held;
    }
}
