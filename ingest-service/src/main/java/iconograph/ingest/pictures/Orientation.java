package iconograph.ingest.pictures;

import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;
import org.jspecify.annotations.Nullable;

/// How the camera was held, and with it how the stored pixels have to be turned to stand upright.
///
/// @param value 1 to 8 as in EXIF tag 274: 1 is upright, 6 needs a quarter turn clockwise
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final String PREFIX = "Exif\0\0"; // JPEG has it, PNG has not, WebP may have it
    private static final int LONGEST_EXIF = 1 << 16;

    /// Camera notes that cannot be read say nothing about the picture: it then stays as it is.
    static Orientation in(byte @Nullable [] exif) {
        if (exif == null || exif.length > LONGEST_EXIF) {
            return UPRIGHT;
        }
        Metadata metadata = new Metadata();
        try {
            int start = new String(exif, ISO_8859_1).startsWith(PREFIX) ? PREFIX.length() : 0;
            new TiffReader().processTiff(new ByteArrayReader(exif, start), new ExifTiffHandler(metadata, null, 0), 0);
        } catch (IOException | TiffProcessingException | RuntimeException e) {
            // what was found before the damage may still hold
        }
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer value = directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            if (value != null && value >= 1 && value <= 8) {
                return new Orientation(value);
            }
        }
        return UPRIGHT;
    }

    boolean upright() {
        return value == 1;
    }

    /// @param image of type INT_RGB or INT_ARGB
    BufferedImage turnUpright(BufferedImage image) {
        if (upright()) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean swaps = value > 4;
        BufferedImage turned = new BufferedImage(
                swaps ? height : width,
                swaps ? width : height,
                image.getColorModel().hasAlpha() ? TYPE_INT_ARGB : TYPE_INT_RGB);
        int[] from = pixels(image);
        int[] to = pixels(turned);
        int rowLength = turned.getWidth();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int target =
                        switch (value) {
                            case 2 -> y * rowLength + right;
                            case 3 -> below * rowLength + right;
                            case 4 -> below * rowLength + x;
                            case 5 -> x * rowLength + y;
                            case 6 -> x * rowLength + below;
                            case 7 -> right * rowLength + below;
                            default -> right * rowLength + y;
                        };
                to[target] = from[y * width + x];
            }
        }
        return turned;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
