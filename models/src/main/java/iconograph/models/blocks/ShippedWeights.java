package iconograph.models.blocks;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a model has learned, as it comes with the program or from a file of somebody else.
///
/// Two of its notes tell what it is: [#MODEL] and [#LABELS].
///
/// @param version the start of the file's SHA-256
public record ShippedWeights(SafeTensors weights, String version) {

    /// The note that names the model of the catalogue whose settings the weights fit.
    public static final String MODEL = "model";

    /// The note that lists what the model tells apart, in the order of its classes.
    public static final String LABELS = "labels";

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

    /// What the note of the labels is for some.
    public static String listed(List<String> labels) {
        return String.join(", ", labels);
    }

    /// Weights of older trainings do not tell their labels, and pass.
    ///
    /// @throws IllegalArgumentException if the weights say that they learned others
    public void checkLabels(List<String> expected) {
        String told = weights.notes().getOrDefault(LABELS, listed(expected));
        if (!told.equals(listed(expected))) {
            throw new IllegalArgumentException("they tell apart %s, and not %s".formatted(told, listed(expected)));
        }
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
