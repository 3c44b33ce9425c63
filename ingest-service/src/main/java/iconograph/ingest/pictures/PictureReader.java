package iconograph.ingest.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Makes of bytes that a stranger sent a picture that is safe to keep, or refuses them with one clear sentence.
///
/// Every picture is decoded, so that what is kept can be read later on. JPEG and PNG files that stand upright keep
/// their coded pixels and lose everything else; a turned JPEG, or one whose colours are not sRGB, is coded anew, and
/// so is every other format, of which the first frame is taken. Equal bytes always give equal bytes.
///
/// Safe for use by many threads; the memory they use together is bounded by the largest picture allowed.
final class PictureReader {

    private static final int BMP_COMPRESSION = 30;
    private static final int BMP_HOLDING_JPEG = 4;
    private static final int BMP_HOLDING_PNG = 5;

    private final long maxSize;
    private final long maxPixels;
    private final PixelBudget budget;

    /// @param maxSize   in bytes
    /// @param maxPixels width times height, of up to four bytes each
    PictureReader(long maxSize, long maxPixels) {
        this.maxSize = maxSize;
        this.maxPixels = maxPixels;
        this.budget = new PixelBudget(maxPixels);
    }

    /// @throws RefusedPicture if it is too large, damaged, or not a picture
    ReadPicture read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RefusedPicture("is empty");
        }
        if (bytes.length > maxSize) {
            throw new RefusedPicture("has %,d bytes; at most %,d are taken".formatted(bytes.length, maxSize));
        }
        PictureFormat format = PictureFormat.of(bytes)
                .orElseThrow(() -> new RefusedPicture("is not a JPEG, PNG, GIF, WebP or BMP file"));
        return switch (format) {
            case JPEG -> readJpeg(bytes);
            case PNG -> readPng(bytes);
            case WEBP -> readWebp(bytes);
            case BMP -> readBmp(bytes);
            case GIF -> recode(format, bytes, Orientation.UPRIGHT);
        };
    }

    private ReadPicture readJpeg(byte[] bytes) {
        JpegFile file = JpegFile.parse(bytes);
        Orientation orientation = Orientation.in(file.exif());
        return orientation.upright() && !file.hasColoursOfItsOwn()
                ? check(PictureFormat.JPEG, file.withoutMetadata())
                : recode(PictureFormat.JPEG, bytes, orientation);
    }

    private ReadPicture readPng(byte[] bytes) {
        PngFile file = PngFile.parse(bytes);
        Orientation orientation = Orientation.in(file.exif());
        return orientation.upright()
                ? check(PictureFormat.PNG, file.withoutMetadata())
                : recode(PictureFormat.PNG, file.withoutMetadata(), orientation);
    }

    private ReadPicture readWebp(byte[] bytes) {
        WebpFile file = WebpFile.parse(bytes);
        refuseIfHuge(file.mostPixels(), maxPixels, "frame");
        return recode(PictureFormat.WEBP, bytes, Orientation.in(file.exif()));
    }

    /// A BMP file may wrap a JPEG or PNG file whose size nobody has checked.
    private ReadPicture readBmp(byte[] bytes) {
        int compression = bytes.length > BMP_COMPRESSION ? bytes[BMP_COMPRESSION] : 0;
        if (compression == BMP_HOLDING_JPEG || compression == BMP_HOLDING_PNG) {
            throw new RefusedPicture("is a BMP file that wraps another picture");
        }
        return recode(PictureFormat.BMP, bytes, Orientation.UPRIGHT);
    }

    /// Decodes the picture to see that it can be, and keeps the bytes.
    private ReadPicture check(PictureFormat format, byte[] bytes) {
        return decode(
                format, bytes, image -> new ReadPicture(bytes, format.mediaType, image.getWidth(), image.getHeight()));
    }

    private ReadPicture recode(PictureFormat format, byte[] bytes, Orientation orientation) {
        PictureFormat kept = format == PictureFormat.JPEG ? PictureFormat.JPEG : PictureFormat.PNG;
        return decode(format, bytes, image -> {
            BufferedImage upright = orientation.turnUpright(PlainColours.of(image, kept == PictureFormat.PNG));
            return new ReadPicture(
                    Codecs.encode(kept, upright), kept.mediaType, upright.getWidth(), upright.getHeight());
        });
    }

    private ReadPicture decode(
            PictureFormat format, byte[] bytes, java.util.function.Function<BufferedImage, ReadPicture> use) {
        ImageReader reader = Codecs.readerFor(format);
        Damage damage = new Damage();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            long pixels = pixelsOfFourBytes(reader);
            reader.addIIOReadWarningListener(damage);
            return budget.spend(pixels, () -> {
                BufferedImage image = readFirst(reader);
                damage.refuse();
                return use.apply(image);
            });
        } catch (RefusedPicture e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders meet hostile bytes with exceptions of all kinds
            throw new RefusedPicture("is damaged and cannot be read as %s".formatted(format), e);
        } finally {
            reader.dispose();
        }
    }

    /// The size in pixels of up to four bytes. One of deep colours has up to eight, and counts as two.
    private long pixelsOfFourBytes(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        int bytes = Codecs.bytesOfAPixel(reader);
        if (bytes <= Codecs.USUAL_BYTES) {
            refuseIfHuge(pixels, maxPixels, "%d×%d".formatted(width, height));
            return pixels;
        }
        refuseIfHuge(pixels, maxPixels / 2, "%d×%d, %d bytes each".formatted(width, height, bytes));
        return 2 * pixels;
    }

    private static BufferedImage readFirst(ImageReader reader) {
        try {
            return reader.read(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseIfHuge(long pixels, long most, String size) {
        if (pixels > most) {
            throw new RefusedPicture("has %,d pixels (%s); at most %,d are taken".formatted(pixels, size, most));
        }
    }
}
