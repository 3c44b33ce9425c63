package iconograph.models.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import iconograph.models.blocks.TorchScript;
import iconograph.models.graphs.SmallOnnx;

/// Networks as a user may bring them, in a folder, with a `models.yaml` that describes them. None has learned anything:
/// what they give are the numbers that they take.
public final class BroughtModels {

    private final Path folder;

    private BroughtModels(Path folder) {
        this.folder = folder;
    }

    public static BroughtModels in(Path folder) {
        return new BroughtModels(folder);
    }

    /// One called `pixels`: a face's vector are the colours of 16 by 16 pixels.
    public Path embedder(boolean torchScript) throws IOException {
        return describe("""
                embedders:
                  - name: pixels
                    %s
                    picture: {width: 16, height: 16, mean: [128, 128, 128], spread: [64, 64, 64]}
                """.formatted(file("face", pixels(torchScript)).replace(", ", "\n    ")));
    }

    /// One called `dots`: a picture's vector are the colours of 16 by 16 pixels, from 0 to 1, all red ones first; a
    /// text's are its words' numbers, 1 for red and 0 for dark. "dark dark red" is a red third pixel.
    public Path dualEncoder(boolean torchScript) throws IOException {
        return describe("""
                dual-encoders:
                  - name: dots
                    scale: 2
                    picture:
                      file: {%s}
                      input: {width: 16, height: 16, spread: [255, 255, 255]}
                    text:
                      file: {%s}
                      input:
                        tokenizer: {%s}
                        length: 768
                        inputs: %s
                """.formatted(
                        file("picture", pixels(torchScript)),
                        file("text", torchScript ? masked() : SmallOnnx.casting(new long[] {1, 768})),
                        file("tokenizer.json", tokenizer()),
                        torchScript ? "{ids: IDS, mask: MASK}" : "{x: IDS}"));
    }

    static byte[] tokenizer() {
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {"dark": 0, "red": 1, "[UNK]": 2}, "unk_token": "[UNK]"}}
                """.getBytes(UTF_8);
    }

    static byte[] pixels(boolean torchScript) {
        return torchScript
                ? TorchScript.archive("x: Tensor", "return torch.reshape(x, [1, 768])")
                : SmallOnnx.reshaping(new long[] {1, 3, 16, 16}, new long[] {1, 768});
    }

    private static byte[] masked() {
        return TorchScript.archive("ids: Tensor, mask: Tensor", "return torch.mul(torch.mul(ids, mask), 1.0)");
    }

    /// Writes it.
    ///
    /// @return where it is, and its sum
    String file(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return "location: \"file:%s\", sha256: %s".formatted(name, sha256(bytes));
    }

    Path describe(String yaml) throws IOException {
        return Files.writeString(folder.resolve("models.yaml"), yaml);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(ModelFile.digest().digest(bytes));
    }
}
