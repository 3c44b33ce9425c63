package iconograph.models.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.pictures.Pixels;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDManager;

/// Says how well texts fit a picture, by networks that a user brings. Safe for use by many threads.
public final class DualEncoder implements AutoCloseable {

    private final BroughtDualEncoder description;
    private final OneResult pictures;
    private final OneResult texts;
    private final HuggingFaceTokenizer tokenizer;

    private DualEncoder(
            BroughtDualEncoder description, OneResult pictures, OneResult texts, HuggingFaceTokenizer tokenizer) {
        this.description = description;
        this.pictures = pictures;
        this.texts = texts;
        this.tokenizer = tokenizer;
    }

    /// @throws IOException if the networks do not do what is described; then the tokenizer is closed
    static DualEncoder tried(
            BroughtDualEncoder description, OneResult pictures, OneResult texts, HuggingFaceTokenizer tokenizer)
            throws IOException {
        DualEncoder encoder = new DualEncoder(description, pictures, texts, tokenizer);
        try (NDManager scratch = Torch.manager()) {
            PictureInput input = description.picture().input();
            int ofPicture = encoder.vector(Pixels.blank(input.width(), input.height()), scratch).length;
            int ofText = encoder.vector("a picture", scratch).length;
            if (ofPicture != ofText) {
                throw new IllegalArgumentException(
                        "a picture becomes %d numbers and a text %d".formatted(ofPicture, ofText));
            }
            return encoder;
        } catch (RuntimeException e) { // the engines refuse what does not fit with exceptions of several kinds
            tokenizer.close();
            throw new IOException(
                    "dual encoder %s is not as described: %s".formatted(description.name(), e.getMessage()), e);
        }
    }

    /// What it is called in configuration.
    public String name() {
        return description.name();
    }

    /// @param asked at least one
    /// @return one each, in order
    /// @throws IllegalArgumentException if a vector has no direction
    public List<TextFit> fits(Pixels picture, List<String> asked) {
        double[] cosines = new double[asked.size()];
        try (NDManager scratch = Torch.manager()) {
            float[] seen = vector(picture, scratch);
            for (int i = 0; i < cosines.length; i++) {
                cosines[i] = cosine(seen, vector(asked.get(i), scratch));
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (double cosine : cosines) {
            highest = Math.max(highest, cosine);
        }
        double all = 0;
        double[] weights = new double[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            weights[i] = Math.exp(description.scale() * (cosines[i] - highest));
            all += weights[i];
        }
        List<TextFit> fits = new ArrayList<>();
        for (int i = 0; i < cosines.length; i++) {
            fits.add(new TextFit(asked.get(i), cosines[i], weights[i] / all));
        }
        return fits;
    }

    private float[] vector(Pixels picture, NDManager scratch) {
        return pictures.vector(description.picture().input().array(picture, scratch), scratch);
    }

    private float[] vector(String text, NDManager scratch) {
        return texts.vector(description.text().input().arrays(text, tokenizer, scratch), scratch);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            squares += (double) one[i] * one[i];
            otherSquares += (double) other[i] * other[i];
        }
        double lengths = Math.sqrt(squares) * Math.sqrt(otherSquares);
        if (!(lengths > 0 && lengths < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the picture's or the text's vector has no direction");
        }
        return Math.clamp(product / lengths, -1, 1);
    }

    @Override
    public void close() {
        pictures.close();
        texts.close();
        tokenizer.close();
    }
}
