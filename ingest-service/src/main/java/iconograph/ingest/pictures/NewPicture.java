package iconograph.ingest.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/// A picture as a client names it: by `url`, by its bytes in base64 (`data`, also as a `data:` URI), or, in a form, by
/// neither, and then a file of the form is meant.
///
/// @param altText what the author wrote about the picture for those who cannot see it
/// @param file    the bytes of the form's file; never in JSON
public record NewPicture(
        @Nullable URI url,
        @Nullable String data,
        @Nullable String altText,
        @JsonIgnore byte @Nullable [] file) {

    public NewPicture withFile(byte[] bytes) {
        return new NewPicture(url, data, altText, bytes);
    }

    public boolean awaitsFile() {
        return url == null && data == null && file == null;
    }

    /// The bytes, if they came with the post.
    ///
    /// @throws RefusedPicture if they are not base64
    byte @Nullable [] bytes() {
        if (file != null) {
            return file;
        }
        if (data == null) {
            return null;
        }
        String base64 = data;
        if (base64.startsWith("data:")) {
            int comma = base64.indexOf(',');
            if (comma < 0 || !base64.substring(0, comma).endsWith(";base64")) {
                throw new RefusedPicture("is a data: URI that is not in base64");
            }
            base64 = base64.substring(comma + 1);
        }
        try {
            return Base64.getDecoder().decode(base64.getBytes(UTF_8));
        } catch (IllegalArgumentException e) {
            throw new RefusedPicture("is not valid base64", e);
        }
    }

    /// What tells this picture from another one without looking into it: its bytes as they were sent, or its address.
    public byte[] essence() {
        if (file != null) {
            return file;
        }
        return String.valueOf(data == null ? url : data).getBytes(UTF_8);
    }
}
