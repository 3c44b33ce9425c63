package iconograph.ingest.pictures;

import java.net.URI;

import iconograph.contracts.Picture;

import org.jspecify.annotations.Nullable;

/// What the database remembers of a picture; where its bytes lie is the store's affair.
public record KeptPicture(
        String sha256,
        String mediaType,
        int width,
        int height,
        @Nullable String altText) {

    public Picture at(URI uri) {
        return new Picture(sha256, uri, mediaType, width, height, altText);
    }
}
