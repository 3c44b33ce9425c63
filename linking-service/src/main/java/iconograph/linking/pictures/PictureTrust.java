package iconograph.linking.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import iconograph.contracts.Look;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/// How much is given on what pictures say.
///
/// @param shownKind evidence of a region that shows a person, for a person and against all else
public record PictureTrust(Trust face, Trust emblem, double shownKind) {

    private static final Trust NOTHING = new Trust(0, 0, 0, 0);

    /// What is shipped.
    public static PictureTrust shipped() {
        try (InputStream in = PictureTrust.class.getResourceAsStream("picture-trust.json")) {
            if (in == null) {
                throw new IllegalStateException("picture-trust.json is not on the class path");
            }
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(in, PictureTrust.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read picture-trust.json", e);
        }
    }

    static PictureTrust none() {
        return new PictureTrust(NOTHING, NOTHING, 0);
    }

    Trust in(Look.Kind kind) {
        return switch (kind) {
            case FACE -> face;
            case THING -> NOTHING;
            case EMBLEM -> emblem;
        };
    }
}
