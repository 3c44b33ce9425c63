package iconograph.models.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import iconograph.models.Torch;
import iconograph.models.faces.FaceEncoder;
import iconograph.models.pictures.Pixels;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A network that turns faces into vectors, as an entry of `models.yaml` describes it.
///
/// It sees one face at a time, turned upright and cut out so that eyes, nose and mouth lie at the usual places.
///
/// @param name    in configuration
/// @param file    an ONNX or TorchScript file
/// @param picture how it takes the square that is cut out
/// @param answer  what its result is called, (1, n); if null, it is the first
/// @param margin  how much more than the usual crop it is to see: 1 for nothing, 2 for twice as many degrees each way
public record BroughtEmbedder(
        String name,
        ModelFile file,
        PictureInput picture,
        @Nullable String answer,
        double margin) {

    public BroughtEmbedder {
        if (name.isBlank() || picture.width() != picture.height() || !(margin > 0 && margin < 10)) {
            throw new IllegalArgumentException(
                    "embedder '%s' sees %d×%d pixels with margin %s; a square and a margin from 0 to 10 are possible"
                            .formatted(name, picture.width(), picture.height(), margin));
        }
    }

    @JsonCreator
    static BroughtEmbedder of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "location", required = true) String location,
            @JsonProperty(value = "sha256", required = true) String sha256,
            @JsonProperty(value = "picture", required = true) PictureInput picture,
            @JsonProperty("answer") @Nullable String answer,
            @JsonProperty("margin") @Nullable Double margin) {
        return new BroughtEmbedder(name, new ModelFile(location, sha256), picture, answer, margin == null ? 1 : margin);
    }

    /// Loads and tries it once, so that what does not fit its description is refused now and not in the middle of work.
    ///
    /// @param beside  the folder that relative locations start from
    /// @param threads that compute together
    /// @throws IOException if the file is missing, is another one, or does not do what is described
    public FaceEncoder load(Path beside, int threads) throws IOException {
        OneResult network = new OneResult(file.graph(name, beside, List.of("picture"), threads), answer);
        try (NDManager scratch = Torch.manager()) {
            Pixels blank = Pixels.blank(picture.width(), picture.height());
            network.vector(picture.array(blank, scratch), scratch);
            return FaceEncoder.of(name, network, picture.width(), margin, picture::prepared);
        } catch (RuntimeException e) { // the engines refuse what does not fit with exceptions of several kinds
            network.close();
            throw new IOException("embedder %s is not as described: %s".formatted(name, e.getMessage()), e);
        }
    }
}
