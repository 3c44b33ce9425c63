package iconograph.ingest.iiif;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.inject.Singleton;

import iconograph.ingest.IngestConfig;
import iconograph.ingest.pictures.Codecs;
import iconograph.ingest.pictures.PictureParts;

/// Makes images of kept pictures, few at once, and remembers those asked for last.
///
/// Safe for use by many threads. Whoever comes when too many wait is sent away at once, so that viewers cannot use up
/// the threads that take in posts.
@Singleton
final class Renderer {

    private final PictureParts pictures;
    private final Semaphore hands;
    private final Semaphore places;
    private final RenderedImages rendered;

    Renderer(PictureParts pictures, IngestConfig config) {
        int renderings = config.iiif().renderings();
        this.pictures = pictures;
        this.hands = new Semaphore(renderings, true);
        this.places = new Semaphore(renderings + config.iiif().waiting());
        this.rendered = new RenderedImages(config.iiif().cache().asLongValue());
    }

    /// The image's bytes; empty if the picture is gone.
    ///
    /// @throws RefusedImage if too many others wait
    Optional<byte[]> render(Rendition rendition) {
        Optional<byte[]> ready = rendered.find(rendition);
        if (ready.isPresent()) {
            return ready;
        }
        if (!places.tryAcquire()) {
            throw new RefusedImage(RefusedImage.Fault.BUSY, "too many images are being made at the moment");
        }
        try {
            return renderInTurn(rendition);
        } finally {
            places.release();
        }
    }

    /// How many more may come now.
    int placesLeft() {
        return places.availablePermits();
    }

    private Optional<byte[]> renderInTurn(Rendition rendition) {
        hands.acquireUninterruptibly();
        try {
            // Several may have waited for the same image, and the first of them has made it.
            Optional<byte[]> ready = rendered.find(rendition);
            if (ready.isPresent()) {
                return ready;
            }
            Optional<byte[]> image =
                    pictures.read(rendition.sha256(), rendition.area().rectangle(), part -> encode(part, rendition));
            image.ifPresent(bytes -> rendered.keep(rendition, bytes));
            return image;
        } finally {
            hands.release();
        }
    }

    private static byte[] encode(BufferedImage part, Rendition rendition) {
        BufferedImage image = Reduction.of(part, rendition.image());
        if (rendition.format() == Format.JPG) {
            image = Shades.withoutTransparency(image);
        }
        if (rendition.quality() == Quality.GRAY) {
            image = Shades.grey(image);
        }
        return Codecs.encode(rendition.format().coding, image);
    }
}
