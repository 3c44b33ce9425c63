package iconograph.models.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/// Decodes the first frame of a JPEG, PNG, WebP, GIF or BMP file.
final class PictureDecoder {

    /// A 16-bit picture of this size takes 320 MB for a moment.
    private static final long MOST_PIXELS = 40_000_000;

    private static final JPEGImageReaderSpi JPEG = new JPEGImageReaderSpi();

    static {
        // Asked for by name and not found on the class path, as class loaders differ between server and tests.
        IIORegistry.getDefaultInstance().registerServiceProvider(JPEG);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private PictureDecoder() {}

    /// @throws UnreadablePicture if it cannot be decoded whole
    static BufferedImage decode(byte[] bytes) throws UnreadablePicture {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = readerFor(in);
            try {
                return decode(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (UnreadablePicture e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders meet damaged bytes with exceptions of all kinds
            throw new UnreadablePicture("is damaged and cannot be decoded: " + e.getMessage(), e);
        }
    }

    private static ImageReader readerFor(ImageInputStream in) throws IOException {
        if (JPEG.canDecodeInput(in)) {
            return JPEG.createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new UnreadablePicture("is not a JPEG, PNG, GIF, WebP or BMP file");
        }
        return readers.next();
    }

    private static BufferedImage decode(ImageReader reader, ImageInputStream in) throws IOException {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new UnreadablePicture("has %,d pixels (%d×%d); at most %,d are looked at"
                    .formatted(pixels, reader.getWidth(0), reader.getHeight(0), MOST_PIXELS));
        }
        StringBuilder damage = new StringBuilder();
        reader.addIIOReadWarningListener((source, warning) -> {
            String words = warning.toLowerCase(Locale.ROOT);
            if (words.contains("premature") || words.contains("corrupt") || words.contains("truncated")) {
                damage.append(warning);
            }
        });
        BufferedImage image = reader.read(0);
        if (!damage.isEmpty()) {
            throw new UnreadablePicture("is damaged: " + damage);
        }
        return image;
    }
}
