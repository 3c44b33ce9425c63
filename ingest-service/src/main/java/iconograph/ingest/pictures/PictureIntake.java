package iconograph.ingest.pictures;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import iconograph.ingest.IngestConfig;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The way of a picture from a client's words to a kept file: fetch, check, keep.
///
/// Safe for use by many threads; few pictures are in hand at once, however many callers there are.
@ApplicationScoped
public class PictureIntake {

    private static final Logger LOG = Logger.getLogger(PictureIntake.class);
    private static final int IN_HAND = 8;
    private static final int FETCHED = 32; // what was fetched stays in memory until it is kept

    private final PictureFetcher fetcher;
    private final PictureReader reader;
    private final PictureStore store;
    private final Semaphore hands = new Semaphore(IN_HAND, true);
    private final Semaphore fetches = new Semaphore(FETCHED, true);

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
        try {
            URI url = picture.url();
            return url == null
                    ? during(hands, () -> keep(sentBytes(picture), picture.altText()))
                    : during(fetches, () -> keepFetched(fetcher.fetch(url), picture.altText()));
        } catch (RefusedPicture | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a picture brings about, it must not reach the other posts of its batch.
            LOG.warn("a picture could not be read", e);
            throw new RefusedPicture("cannot be read", e);
        }
    }

    /// Takes a hand only now that the picture has come, so that slow servers hold up only what has to be fetched too.
    private KeptPicture keepFetched(byte[] bytes, @Nullable String altText) {
        return during(hands, () -> keep(bytes, altText));
    }

    private KeptPicture keep(byte[] bytes, @Nullable String altText) {
        ReadPicture read = reader.read(bytes);
        String sha256 = sha256(read.bytes());
        store.keep(sha256, read.bytes());
        return new KeptPicture(sha256, read.mediaType(), read.width(), read.height(), altText);
    }

    private static byte[] sentBytes(NewPicture picture) {
        byte[] bytes = picture.bytes();
        if (bytes == null) {
            throw new RefusedPicture("is missing: neither url nor data nor a file of the form");
        }
        return bytes;
    }

    private static KeptPicture during(Semaphore places, Supplier<KeptPicture> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
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
