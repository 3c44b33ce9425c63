package iconograph.ingest.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/// What turns coded pictures into pixels and back.
public final class Codecs {

    /// What a pixel takes in memory at most, unless its colours are deep.
    static final int USUAL_BYTES = 4;

    private static final float JPEG_QUALITY = 0.92f;
    private static final JPEGImageReaderSpi JPEG = new JPEGImageReaderSpi();
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    static {
        // Asked for by name and not found on the class path, as class loaders differ between server and tests.
        IIORegistry.getDefaultInstance().registerServiceProvider(JPEG);
    }

    private Codecs() {}

    /// A reader without input, to be disposed of by whoever asked for it.
    static ImageReader readerFor(PictureFormat format) {
        try {
            return switch (format) {
                case JPEG -> JPEG.createReaderInstance(null);
                case WEBP -> WEBP.createReaderInstance(null);
                case PNG, GIF, BMP ->
                    ImageIO.getImageReadersByFormatName(format.name()).next();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What one pixel of the reader's picture takes in memory: up to [#USUAL_BYTES], or up to eight.
    static int bytesOfAPixel(ImageReader reader) throws IOException {
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        return samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getTransferType()) / Byte.SIZE;
    }

    /// @param format JPEG, which knows no transparency, or one that Java writes itself
    public static byte[] encode(PictureFormat format, BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
