package iconograph.ingest.pictures;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import jakarta.inject.Singleton;

import iconograph.ingest.IngestConfig;

/// Reads kept pictures, whole or in part. They stand upright, and their pixels are those that boxes speak of.
///
/// Safe for use by many threads. A picture counts as a whole against the pixels that may be in memory at once, even if
/// a part is asked for, as decoders of some files have all of it in hand.
///
/// Every method throws [StoreUnavailable] when the store does not answer, and [UncheckedIOException] when what it keeps
/// is no picture any more.
@Singleton
public final class PictureParts {

    private static final int MARK = 12;

    private final PictureStore store;
    private final PixelBudget budget;

    public PictureParts(PictureStore store, IngestConfig config) {
        this.store = store;
        this.budget = new PixelBudget(config.pictures().maxPixels());
    }

    /// Empty if no picture has this name.
    public Optional<PictureHeader> header(String sha256) {
        return PictureStore.isName(sha256) ? open(sha256, PictureParts::headerOf) : Optional.empty();
    }

    /// Decodes part of a picture and hands it over as sRGB with one integer a pixel, of type INT_RGB or INT_ARGB. Empty
    /// if no picture has this name.
    ///
    /// @param part lies within the picture
    /// @param use  must not keep the image, whose memory is lent
    public <T> Optional<T> read(String sha256, Rectangle part, Function<BufferedImage, T> use) {
        return open(sha256, reader -> {
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            boolean deep = Codecs.bytesOfAPixel(reader) > Codecs.USUAL_BYTES;
            return budget.spend(deep ? 2 * pixels : pixels, () -> use.apply(readPart(reader, part)));
        });
    }

    private <T> Optional<T> open(String sha256, Task<T> task) {
        Optional<InputStream> kept = store.read(sha256);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (PushbackInputStream bytes = new PushbackInputStream(kept.get(), MARK)) {
            byte[] start = bytes.readNBytes(MARK);
            bytes.unread(start);
            PictureFormat format = PictureFormat.of(start)
                    .orElseThrow(() -> new IOException("what is kept as %s is no picture".formatted(sha256)));
            ImageReader reader = Codecs.readerFor(format);
            try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
                reader.setInput(input, true, true);
                return Optional.of(task.with(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureHeader headerOf(ImageReader reader) throws IOException {
        ColorSpace colours = reader.getImageTypes(0).next().getColorModel().getColorSpace();
        return new PictureHeader(reader.getWidth(0), reader.getHeight(0), colours.getType() == ColorSpace.TYPE_GRAY);
    }

    private static BufferedImage readPart(ImageReader reader, Rectangle part) {
        ImageReadParam settings = reader.getDefaultReadParam();
        settings.setSourceRegion(part);
        try {
            return PlainColours.of(reader.read(0, settings), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is done with an open picture.
    private interface Task<T> {

        T with(ImageReader reader) throws IOException;
    }
}
