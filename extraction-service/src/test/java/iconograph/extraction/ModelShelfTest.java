package iconograph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import iconograph.models.ModelCatalog;
import iconograph.models.NameReader;
import iconograph.models.RelationReader;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.SafeTensors.Precision;
import iconograph.models.blocks.SafeTensors.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that people put into the folder, good and bad.
class ModelShelfTest {

    private final Path folder;
    private final ModelShelf shelf;

    ModelShelfTest(@TempDir Path folder) {
        this.folder = folder;
        this.shelf = new ModelShelf(folder);
    }

    @Test
    void readsWithTheWeightsOfAFileUnderItsName() throws IOException {
        put("mine", weights -> weights, Map.of("model", "tagger", "labels", "PER, LOC, ORG, OTHER"));

        try (NameReader mine = shelf.names("mine")) {
            assertThat(mine.version().name()).isEqualTo("mine");
            assertThat(mine.read(List.of("Ada Lovelace in London")).getFirst()).hasSize(2);
        }
    }

    @Test
    void takesAFileThatSaysNothingForTheCataloguesFirst() throws IOException {
        Files.write(folder.resolve("old.safetensors"), shipped("markers"));

        try (RelationReader old = shelf.relations("old")) {
            assertThat(old.version().name()).isEqualTo("old");
        }
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        byte[] whole = shipped("tagger");
        for (int length : new int[] {0, 7, 8, 100, 20_000, whole.length / 2, whole.length - 1}) {
            Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(whole, length));

            refused("cut", "the model 'cut' cannot be used: ");
        }
    }

    @Test
    void refusesWhatIsNoAdapterAtAll() throws IOException {
        Files.writeString(folder.resolve("page.safetensors"), "<html>not found</html>");

        refused("page", "the model 'page' cannot be used: not a safetensors file");
    }

    @Test
    void refusesTheWeightsOfAnotherModel() throws IOException {
        Files.write(folder.resolve("other.safetensors"), shipped("markers"));

        refused("other", "the model 'other' cannot be used: the weights of other do not fit: ");
    }

    @Test
    void refusesOtherLabels() throws IOException {
        Files.write(folder.resolve("fine.safetensors"), shipped("tagger-fmnerg"));
        put("swapped", weights -> weights, Map.of("model", "tagger", "labels", "LOC, PER, ORG, OTHER"));

        refused("fine", "has another shape");
        refused("swapped", "they tell apart LOC, PER, ORG, OTHER, and not PER, LOC, ORG, OTHER");
    }

    @Test
    void refusesWhatIsNoNumber() throws IOException {
        put(
                "nan",
                weights -> {
                    Map<String, Tensor> changed = new HashMap<>(weights);
                    Tensor bias = Objects.requireNonNull(weights.get("head.bias"));
                    float[] values = bias.values().clone();
                    values[0] = Float.NaN;
                    changed.put("head.bias", new Tensor(bias.shape(), values));
                    return changed;
                },
                Map.of());

        refused("nan", "weight head.bias holds NaN");
    }

    @Test
    void refusesAModelThatTheCatalogueDoesNotKnowOrThatDoesSomethingElse() throws IOException {
        put("stranger", weights -> weights, Map.of("model", "stranger"));
        put("relating", weights -> weights, Map.of("model", "markers"));

        refused("stranger", "says that it is the model 'stranger', and the catalogue has none of that name");
        refused("relating", "finds relations, not names");
        refused("markers", "finds relations, not names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "../secret", "/etc/passwd", "", " ", ".hidden", "a\u0000b"})
    void saysWhatThereIs(String name) {
        refused(name, "there is no model '%s'; there are [tagger, ".formatted(name));
    }

    @Test
    void listsWhatLiesInTheFolder() throws IOException {
        put("mine", weights -> weights, Map.of("model", "tagger"));
        Files.write(folder.resolve("tagger.safetensors"), shipped("tagger"));
        Files.writeString(folder.resolve("page.safetensors"), "<html>");
        Files.writeString(folder.resolve("notes.txt"), "not a model");

        assertThat(shelf.files())
                .containsExactly(
                        new ModelShelf.ModelFile("mine", "tagger", null),
                        new ModelShelf.ModelFile("page", null, "cannot be read: not a safetensors file"),
                        new ModelShelf.ModelFile("tagger", null, "the catalogue has a model of that name"));
        assertThat(new ModelShelf(folder.resolve("none")).files()).isEmpty();
    }

    private void refused(String name, String why) {
        assertThatThrownBy(() -> shelf.names(name))
                .isInstanceOf(RefusedModel.class)
                .hasMessageContaining(why);
    }

    private void put(String name, UnaryOperator<Map<String, Tensor>> change, Map<String, String> notes)
            throws IOException {
        SafeTensors shipped = SafeTensors.read(shipped("tagger"));
        new SafeTensors(change.apply(shipped.weights()), notes)
                .write(folder.resolve(name + ".safetensors"), Precision.F16);
    }

    private static byte[] shipped(String name) throws IOException {
        String path = "/iconograph/models/%s/adapter.safetensors".formatted(name);
        try (InputStream file = Objects.requireNonNull(ModelCatalog.class.getResourceAsStream(path))) {
            return file.readAllBytes();
        }
    }
}
