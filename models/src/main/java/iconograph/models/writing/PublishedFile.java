package iconograph.models.writing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that others published, as it lies on the class path.
///
/// @param resource its path there
/// @param sha256   of its bytes, in lower-case hexadecimal digits
record PublishedFile(String resource, String sha256) {

    static final PublishedFile DETECTION = new PublishedFile(
            "/models/ch_PP-OCRv4_det_infer.onnx", "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9");

    static final PublishedFile ANGLE = new PublishedFile(
            "/models/ch_ppocr_mobile_v2.0_cls_infer.onnx",
            "e47acedf663230f8863ff1ab0e64dd2d82b838fceb5957146dab185a89d6215c");

    static final PublishedFile RECOGNITION = new PublishedFile(
            "/models/ch_PP-OCRv4_rec_infer.onnx", "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415");

    static final PublishedFile CHARACTERS = new PublishedFile(
            "/models/ppocr_keys_v1.txt", "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7");

    /// @throws IOException that names the file if it is missing, or is not the one that was published
    byte[] bytes() throws IOException {
        try (InputStream in = PublishedFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("%s is not on the class path".formatted(resource));
            }
            byte[] bytes = in.readAllBytes();
            String found = HexFormat.of().formatHex(digest().digest(bytes));
            if (!found.equals(sha256)) {
                throw new IOException("%s is another file than the one that was published: its SHA-256 is %s, not %s"
                        .formatted(resource, found, sha256));
            }
            return bytes;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
