package iconograph.models.pictures;

import java.io.IOException;

/// Bytes that are no picture, only part of one, or one too large to look at.
public final class UnreadablePicture extends IOException {

    private static final long serialVersionUID = 1;

    /// @param reason what is wrong, as the rest of a sentence that starts with "the picture"
    UnreadablePicture(String reason) {
        super(reason);
    }

    UnreadablePicture(String reason, Throwable cause) {
        super(reason, cause);
    }
}
