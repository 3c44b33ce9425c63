package iconograph.models.blocks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a model has learned, as it comes with the program.
///
/// @param version the start of the file's SHA-256
public record ShippedWeights(SafeTensors weights, String version) {

    /// @param resource a safetensors file on the class path
    /// @throws IOException if there is no such file, or it is none
    public static ShippedWeights of(String resource) throws IOException {
        try (InputStream in = ShippedWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("the weights %s are not on the class path".formatted(resource));
            }
            return of(in.readAllBytes());
        }
    }

    /// @param file a safetensors file's bytes
    public static ShippedWeights of(byte[] file) throws IOException {
        return new ShippedWeights(SafeTensors.read(file), fingerprint(file));
    }

    private static String fingerprint(byte[] file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
