package iconograph.linking.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.contracts.ImageRegion;
import iconograph.contracts.Likeness;
import iconograph.contracts.LikenessReader;
import iconograph.contracts.Look;

/// Sees in a file what is written in it: numbers, `nobody`, or something that is no picture.
public final class FakeLikenesses implements LikenessReader {

    public static final String ENCODER = "made";

    private final String encoder;

    final List<String> read = new ArrayList<>();

    public FakeLikenesses() {
        this(ENCODER);
    }

    FakeLikenesses(String encoder) {
        this.encoder = encoder;
    }

    @Override
    public String encoder(Look.Kind kind) {
        return encoder;
    }

    @Override
    public List<Look> read(byte[] file, String picture, Look.Kind kind) throws IOException {
        String words = new String(file, UTF_8);
        read.add(words);
        if (words.equals("nobody")) {
            return List.of();
        }
        String[] numbers = words.split(" ", -1);
        float[] direction = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            try {
                direction[i] = Float.parseFloat(numbers[i]);
            } catch (NumberFormatException e) {
                throw new IOException("is no picture", e);
            }
        }
        return List.of(new Look(kind, new ImageRegion(picture, 0, 0, 10, 10), Likeness.of(encoder, direction)));
    }

    @Override
    public void close() {}
}
