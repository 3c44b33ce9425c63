package iconograph.ingest.iiif;

import java.util.Arrays;
import java.util.Locale;

import iconograph.ingest.pictures.PictureFormat;

/// How an image is coded.
enum Format {
    JPG(PictureFormat.JPEG),
    PNG(PictureFormat.PNG);

    final PictureFormat coding;

    Format(PictureFormat coding) {
        this.coding = coding;
    }

    /// @throws RefusedImage if there is none of that name
    static Format parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst()
                .orElseThrow(() -> RefusedImage.malformed("the format '%s' is neither jpg nor png".formatted(name)));
    }

    /// As it stands in an address.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
