package iconograph.models.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.graphs.Graph;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Two networks that turn pictures and texts into vectors of one space, as an entry of `models.yaml` describes them.
///
/// @param name    in configuration
/// @param picture the network for pictures
/// @param text    the network for texts
/// @param scale   what cosines are multiplied by before texts compete for a picture; 100 if it is 0 or not said
/// @see <a href="https://arxiv.org/abs/2103.00020">Radford et al. 2021, CLIP</a>
public record BroughtDualEncoder(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) PictureHalf picture,
        @JsonProperty(required = true) TextHalf text,
        double scale) {

    private static final double SCALE = 100;

    public BroughtDualEncoder {
        scale = scale == 0 ? SCALE : scale;
        if (name.isBlank() || !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("dual encoder '%s' with scale %s".formatted(name, scale));
        }
    }

    /// @param file   an ONNX or TorchScript file
    /// @param input  how it takes a picture, stretched to the size
    /// @param answer what its result is called, (1, n); if null, it is the first
    public record PictureHalf(
            @JsonProperty(required = true) ModelFile file,
            @JsonProperty(required = true) PictureInput input,
            @Nullable String answer) {}

    /// @param file   an ONNX or TorchScript file
    /// @param input  how it takes a text
    /// @param answer what its result is called, (1, n); if null, it is the first
    public record TextHalf(
            @JsonProperty(required = true) ModelFile file,
            @JsonProperty(required = true) TextInput input,
            @Nullable String answer) {}

    /// Loads and tries it once, so that what does not fit its description is refused now and not in the middle of work.
    ///
    /// @param beside  the folder that relative locations start from
    /// @param threads that compute together
    /// @throws IOException if a file is missing, is another one, or does not do what is described
    public DualEncoder load(Path beside, int threads) throws IOException {
        Graph pictures = picture.file().graph(name, beside, List.of("picture"), threads);
        try {
            Graph texts = text.file().graph(name, beside, text.input().names(), threads);
            try {
                return DualEncoder.tried(
                        this,
                        new OneResult(pictures, picture.answer()),
                        new OneResult(texts, text.answer()),
                        text.input().load(beside));
            } catch (IOException e) {
                texts.close();
                throw e;
            }
        } catch (IOException e) {
            pictures.close();
            throw e;
        }
    }
}
