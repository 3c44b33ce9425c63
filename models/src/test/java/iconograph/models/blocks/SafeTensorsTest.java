package iconograph.models.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.blocks.SafeTensors.Precision;
import iconograph.models.blocks.SafeTensors.Tensor;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafeTensorsTest {

    private final Path folder;

    SafeTensorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private final SafeTensors weights = new SafeTensors(
            Map.of(
                    "b.up",
                    new Tensor(new long[] {2, 3}, new float[] {1, -2, 0.5f, 4, 5, 6}),
                    "a",
                    new Tensor(new long[] {1}, new float[] {0.25f})),
            Map.of("seed", "1"));

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrote(Precision precision) throws IOException {
        Path file = folder.resolve("weights.safetensors");
        weights.write(file, precision);

        SafeTensors read = SafeTensors.read(Files.readAllBytes(file));

        assertThat(read.notes()).containsExactly(Map.entry("seed", "1"));
        assertThat(read.weights()).containsOnlyKeys("a", "b.up");
        assertThat(read.weights()).hasEntrySatisfying("b.up", tensor -> {
            assertThat(tensor.shape()).containsExactly(2, 3);
            assertThat(tensor.values()).containsExactly(1, -2, 0.5f, 4, 5, 6);
        });
    }

    @Test
    void writesWhatTheEngineReads() throws IOException {
        Torch.engine();
        Path file = folder.resolve("weights.safetensors");
        weights.write(file, Precision.F32);

        try (NDManager manager = NDManager.newBaseManager();
                NDList read = NDList.decode(manager, Files.readAllBytes(file))) {
            assertThat(read).hasSize(2);
            assertThat(read.get(1).toFloatArray()).containsExactly(1, -2, 0.5f, 4, 5, 6);
        }
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        weights.write(file, Precision.F16);
        byte[] bytes = Files.readAllBytes(file);

        assertThatThrownBy(() -> SafeTensors.read(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> SafeTensors.read(new byte[5])).isInstanceOf(IOException.class);
    }

    @Test
    void readsTheNotesAlone() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        weights.write(file, Precision.F16);

        assertThat(SafeTensors.notesOf(file)).containsExactly(Map.entry("seed", "1"));
        assertThatThrownBy(() -> SafeTensors.notesOf(Files.writeString(folder.resolve("page"), "<html> no </html>")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesAFileThatLiesAboutAShape() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        weights.write(file, Precision.F16);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(
                        () -> SafeTensors.read(bytes.replace("[2,3]", "[9,9]").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class)
                .hasMessage("weight b.up has not the shape that it says");
        assertThatThrownBy(
                        () -> SafeTensors.read(bytes.replace("[2,3]", "\"2,\"").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class);
    }
}
