package iconograph.ingest.pictures;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import iconograph.ingest.IngestConfig;

import org.jboss.logging.Logger;

/// The way of a picture from a client's words to a kept file: fetch, check, keep.
///
/// Safe for use by many threads; few pictures are in hand at once, however many callers there are.
@ApplicationScoped
public class PictureIntake {

    private static final Logger LOG = Logger.getLogger(PictureIntake.class);
    private static final int IN_HAND = 8;

    private final PictureFetcher fetcher;
    private final PictureReader reader;
    private final PictureStore store;
    private final Semaphore hands = new Semaphore(IN_HAND, true);

    PictureIntake(IngestConfig config, PictureStore store) {
        long maxSize = config.pictures().maxSize().asLongValue();
        this.fetcher = new PictureFetcher(
                config.fetch().timeout(), maxSize, config.fetch().allowPrivateAddresses());
        this.reader = new PictureReader(maxSize, config.pictures().maxPixels());
        this.store = store;
    }

    /// @throws RefusedPicture   if the picture is not to be had, or not fit to be kept
    /// @throws StoreUnavailable if it could not be kept
    public KeptPicture take(NewPicture picture) {
        hands.acquireUninterruptibly();
        try {
            ReadPicture read = reader.read(bytesOf(picture));
            String sha256 = sha256(read.bytes());
            store.keep(sha256, read.bytes());
            return new KeptPicture(sha256, read.mediaType(), read.width(), read.height(), picture.altText());
        } catch (RefusedPicture | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a picture brings about, it must not reach the other posts of its batch.
            LOG.warn("a picture could not be read", e);
            throw new RefusedPicture("cannot be read", e);
        } finally {
            hands.release();
        }
    }

    private byte[] bytesOf(NewPicture picture) {
        byte[] bytes = picture.bytes();
        if (bytes != null) {
            return bytes;
        }
        URI url = picture.url();
        if (url == null) {
            throw new RefusedPicture("is missing: neither url nor data nor a file of the form");
        }
        return fetcher.fetch(url);
    }

    @PreDestroy
    void stop() {
        fetcher.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
